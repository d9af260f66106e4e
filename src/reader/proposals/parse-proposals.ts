import { flatObjects } from "../../finding/flat-objects.ts";
import type { Proposal, ProposedMood, RejectedProposal } from "./proposal.ts";
import { proposedMoods } from "./proposal.ts";
import { isProposedKey } from "./proposal-schema.ts";

/** What of an answer is looked at, and how many entries are taken from it. Conventions: one case holds far fewer. */
const longestAnswer = 200_000;
const mostEntries = 400;
const longestText = 600;

export type ParsedProposals = {
  readonly proposals: readonly Proposal[];
  /** Entries of another shape. */
  readonly rejected: readonly RejectedProposal[];
};

/** The entries in a model's answer, whatever stands around them; of one that was cut off those that are whole. */
export function parseProposals(answer: string): ParsedProposals {
  const proposals: Proposal[] = [];
  const rejected: RejectedProposal[] = [];
  for (const written of flatObjects(answer.slice(0, longestAnswer))) {
    if (proposals.length + rejected.length >= mostEntries) break;
    const parsed = parseEntry(written);
    if (parsed === null) continue;
    if ("why" in parsed) rejected.push(parsed);
    else proposals.push(parsed);
  }
  return { proposals, rejected };
}

/** Null for an object that is meant as no entry. */
function parseEntry(written: Record<string, unknown>): Proposal | RejectedProposal | null {
  const { key, value, quote, source, account, mood } = written;
  if (key === undefined && quote === undefined) return null;
  const wrong = (why: string): RejectedProposal => ({
    key: textOf(key) ?? "",
    value: isValue(value) ? (typeof value === "string" ? value.slice(0, 200) : value) : null,
    quote: (textOf(quote) ?? "").slice(0, 200),
    source: textOf(source)?.slice(0, 200) ?? null,
    why,
  });
  if (!isProposedKey(key)) return wrong("no key a model may propose");
  if (!isValue(value)) return wrong("no value");
  const words = textOf(quote);
  if (words === null || words.trim() === "") return wrong("no quote");
  if (words.length > longestText) return wrong("a quote longer than a sentence");
  const meant: ProposedMood | undefined =
    mood === undefined || mood === null ? "stated" : proposedMoods.find((each) => each === mood);
  if (meant === undefined) return wrong("a mood of no known name");
  return { key, value, quote: words, source: nameOf(source), account: nameOf(account), mood: meant };
}

const isValue = (value: unknown): value is string | number | boolean =>
  typeof value === "boolean" ||
  (typeof value === "number" && Number.isFinite(value)) ||
  (typeof value === "string" && value.trim() !== "" && value.length <= longestText);

const textOf = (value: unknown): string | null =>
  typeof value === "string" ? value.slice(0, longestText + 1) : null;

const nameOf = (value: unknown): string | null => {
  const text = textOf(value)?.trim() ?? "";
  return text === "" || /^(?:null|none|unknown|n\/a)$/i.test(text) ? null : text;
};
