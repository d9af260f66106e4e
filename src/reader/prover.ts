import type { JudgedProposals, Proposal } from "./proposals/proposal.ts";
import type { ReadTextOptions } from "./reader.ts";

/**
 * Holds what a model proposes of one text against that text: gives what its words bear out as statements, and the rest
 * with the reason. Throws nothing but what the pause throws.
 */
export type Prover = (
  text: string,
  proposed: { readonly proposals: readonly Proposal[]; readonly model: string },
  options: ReadTextOptions,
) => Promise<JudgedProposals>;
