import { readFileSync } from "node:fs";
import type { Proposal } from "../../src/reader/proposals/proposal.ts";

type Written = Pick<Proposal, "key" | "value" | "quote" | "account">;

const { as_of, note, ...lists } = JSON.parse(
  readFileSync(new URL("../fixtures/proposals.json", import.meta.url), "utf8"),
) as { as_of: string; note: string; true: readonly Written[]; invented: readonly Written[] };

const asProposal = ({ key, value, quote, account }: Written): Proposal => ({
  key,
  value,
  quote,
  account,
  source: "notes.txt",
  mood: "stated",
});

/** A note whose wording rules do not know, what is true of it, and what a model might invent: 30 % of all. */
export const proposalCase = {
  asOf: as_of,
  note,
  proposals: lists.true.map(asProposal),
  invented: lists.invented.map(asProposal),
};
