import type { Practice } from "../practice/practice.ts";
import type {
  courtesyKinds,
  deliverableKinds,
  explainedSubjects,
  handoverTeams,
  requestKinds,
} from "../practice/request-kinds.ts";

export type RequestKind = (typeof requestKinds)[number];
export type HandoverTeam = (typeof handoverTeams)[number];
export type DeliverableKind = (typeof deliverableKinds)[number];
export type Courtesy = (typeof courtesyKinds)[number];
export type Subject = (typeof explainedSubjects)[number];
export type Form = "full" | "short";

/** "In three steps", "two sentences", "under 100 words"; `most` is null for a wish without a number ("short"). */
export type Length = {
  readonly unit: "sentences" | "steps" | "words" | "paragraphs" | "short";
  readonly most: number | null;
};

export type Addressee = {
  /** As it was written, without article: "CFO", "my boss", "Ana Ruiz". */
  readonly who: string;
  /** One of ours, not of the customer's. */
  readonly inside: boolean;
};

/** What a question asks for, read like the case: by code, before anyone answers. */
export type Request = {
  readonly kind: RequestKind;
  /** What it asks for besides, in the order of the text. */
  readonly also: readonly RequestKind[];
  /** Null: no wish. */
  readonly length: Length | null;
  /** ISO 639-1; "en" where too little is written to tell. */
  readonly language: string;
  readonly addressee: Addressee | null;
  /** The texts that are to be written, in the order asked for. */
  readonly drafts: readonly DeliverableKind[];
  /** Ids of the practice's matters that are asked about, or that stand in the question so that they count anyway. */
  readonly matters: readonly string[];
  /** Ids of the glossary's terms that are to be explained. */
  readonly terms: readonly string[];
  /** What is to be explained, where no term of the glossary is meant; as written. */
  readonly unknownTerm: string | null;
  /** The play that answers a question about no account; null: none is named by its words. */
  readonly topic: string | null;
  /** What is to be explained; null where its words name nothing, or nothing is to be explained. */
  readonly subject: Subject | null;
  /** "they cut to 150 seats": each as written. */
  readonly premises: readonly string[];
  /** The ways that are weighed against each other, as written; fewer than two where none can be told apart. */
  readonly options: readonly string[];
  /** The customer the question names, where no account of the case has a name; no fact rests on it. */
  readonly named: string | null;
  /** The whole plan is asked for by name. */
  readonly wantsPlan: boolean;
  /** Null where something else is asked as well. */
  readonly courtesy: Courtesy | null;
};

export type RequestRules = Practice["requests"];

/** Whether the request asks for that, first or besides. */
export const asksFor = ({ kind, also }: Pick<Request, "kind" | "also">, wanted: RequestKind): boolean =>
  kind === wanted || also.includes(wanted);
