import type { Statement } from "../../facts/fact.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";

/** How a model says its words are meant; anything but "stated" is no fact by its own account. */
export const proposedMoods = ["stated", "denied", "supposed", "asked", "planned", "past"] as const;
export type ProposedMood = (typeof proposedMoods)[number];

/** A fact a model proposes, as it wrote it: hostile until the source proves it. */
export type Proposal = {
  readonly key: FactKey;
  readonly value: string | number | boolean;
  /** The words it rests on, which must stand in the source. */
  readonly quote: string;
  /** The text they stand in: "question", "notes.txt"; null when the model named none. */
  readonly source: string | null;
  readonly account: string | null;
  readonly mood: ProposedMood;
};

/** A proposal that is no fact, and why. Each text is at most 200 characters. */
export type RejectedProposal = {
  readonly key: string;
  readonly value: string | number | boolean | null;
  readonly quote: string;
  readonly source: string | null;
  readonly why: string;
};

/** A proposal that its source bears out. */
export type AcceptedProposal = { readonly statement: Statement; readonly proposal: Proposal };

export type JudgedProposals = {
  readonly accepted: readonly AcceptedProposal[];
  readonly rejected: readonly RejectedProposal[];
};

const longest = 200;

/** The proposal as a rejected one. */
export const rejected = (proposal: Proposal, why: string): RejectedProposal => ({
  key: proposal.key,
  value: typeof proposal.value === "string" ? proposal.value.slice(0, longest) : proposal.value,
  quote: proposal.quote.slice(0, longest),
  source: proposal.source?.slice(0, longest) ?? null,
  why,
});
