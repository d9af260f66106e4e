import type { PhraseIndex } from "../../language/index-phrases.ts";
import type { Spelling } from "../../language/mend-typos.ts";
import type { RecognisedLanguage } from "../../language/recognise-languages.ts";
import type { SpanWords } from "../../language/words.ts";

/** Moods in which words state no fact: denied, supposed, asked, planned or wished, over, or somebody else's. */
export type Mood = "negated" | "supposed" | "asked" | "planned" | "past" | "other";

/** How a fact is made of what stands around a value or a term. */
export type Form =
  | "count"
  | "money"
  | "date"
  | "days"
  | "hours"
  | "months"
  | "percent"
  | "rating"
  | "score"
  | "ratio"
  | "part"
  | "whole"
  | "before"
  | "now"
  | "change"
  | "margin"
  | "quotient"
  | "age"
  | "times"
  | "drop"
  | "cut"
  | "apart"
  | "status"
  | "name"
  | "text"
  | "code";

/** One way in which a fact is said, as the data gives it. */
export type Way = { readonly [form in Form]?: string } & {
  /** What a status means; what a name or text is not needed for. */
  readonly value?: string | number | boolean;
  /** What the same words mean when they are denied: "no champion". Without it, denied words state nothing; without `value` they state only that. */
  readonly denied?: string | number | boolean;
  /** Concepts that must not stand beside it. */
  readonly without?: readonly string[];
  /** Concepts that must not stand in the sentence at all. */
  readonly nowhere?: readonly string[];
  /** Moods in which it still holds. */
  readonly also?: readonly Mood[];
  /** How far the words may stand apart; see `distance.ts`. */
  readonly far?: number;
  /** Takes "no" for 0 ("no open P1"), an article for 1 ("a P1"). */
  readonly zero?: boolean;
  readonly one?: boolean;
  /** Only within these bounds, beyond those of the catalogue. */
  readonly range?: readonly [number, number];
  /** Multiplies what was read: a share of idle seats is 1 minus it ("rest"). */
  readonly rest?: boolean;
  /** The head stands before the value: "against 900k". */
  readonly leads?: boolean;
  /** Takes the value for seats given back ("by") or kept ("to"); the share follows when the seats are known. */
  readonly seats?: "by" | "to";
  /** Only as the value of a label. */
  readonly labelled?: boolean;
  /** Not behind "I" or "we": the customer's wish, not ours. */
  readonly theirs?: boolean;
  /** Only in an entry with a day. */
  readonly dated?: boolean;
  /** Not from a table's field. */
  readonly prose?: boolean;
  /** Only where one of us, one of theirs, or an executive of theirs speaks. */
  readonly by?: "us" | "them" | "executive";
};

/** The words of all concepts by the word they begin with, each with the number of its concept among `concepts`. */
export type TermsIndex = {
  readonly concepts: readonly string[];
  readonly glue: readonly string[];
  readonly terms: PhraseIndex;
  readonly context: PhraseIndex;
  readonly loose: PhraseIndex;
};

/** The ways of saying things, as YAML under `persona/practice/reading/` holds them. */
export type PhrasebookData = {
  /** Words of each concept, by its name. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** The same words, ready to be looked up; without it they are indexed when the phrasebook is compiled. */
  readonly index?: TermsIndex | undefined;
  /** Ways of saying each fact of the catalogue. */
  readonly facts: Readonly<Record<string, readonly Way[]>>;
  /** Concepts whose longer phrases hide no shorter ones of others. */
  readonly transparent: readonly string[];
  readonly scope: ScopeData;
  readonly names: NamesData;
  readonly spans: readonly SpanWords[];
  /** English words, so that their typos are mended. */
  readonly spelling: Spelling;
  /** What tells languages apart. */
  readonly languages: readonly RecognisedLanguage[];
};

/** Words that decide about the mood of what stands around them. */
export type ScopeData = {
  /** A new clause begins at these. */
  readonly breaks: readonly string[];
  /** Each mood's cues; what they reach: their clause, or all that follows in the sentence. */
  readonly cues: readonly {
    readonly mood: Mood;
    readonly reach: "clause" | "rest" | "near" | "all";
    readonly words: readonly string[];
  }[];
  /** Words that look like a cue and are none. */
  readonly idioms: readonly string[];
  readonly fillers: readonly string[];
  /** Over a list whose items only suppose something. */
  readonly scenarios: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly interrogatives: readonly string[];
  /** Before a question proper: "so", "hi", "ok". */
  readonly openers: readonly string[];
  /** Behind a statement, they only ask for agreement: "right?", "agree?". */
  readonly tags: readonly string[];
  /** Introduce what an asker takes for granted. */
  readonly given: readonly string[];
};

/** Words that tell names of accounts, people and products apart. */
export type NamesData = {
  readonly organisation: readonly string[];
  readonly first_names: readonly string[];
  readonly ordinary: readonly string[];
  readonly common: readonly string[];
  /** Products that many companies use: never an account, a competitor only where the words say so. */
  readonly tools: readonly string[];
  /** Directly before an account's name, behind it, and what only people or rivals have around them. */
  readonly before_account: readonly string[];
  readonly after_account: readonly string[];
  /** Behind any subject, so weak evidence for an account. */
  readonly after_account_weak: readonly string[];
  readonly before_person: readonly string[];
  readonly after_person: readonly string[];
  readonly roles: readonly string[];
  readonly titles: readonly string[];
  /** Behind a role they name an office, not a person. */
  readonly departments: readonly string[];
  /** Ends of common nouns, where a language writes all nouns with a capital. */
  readonly common_endings: readonly string[];
};
