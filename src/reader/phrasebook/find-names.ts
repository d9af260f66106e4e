import { mapInPieces } from "../../slices/map-in-pieces.ts";
import type { Work } from "../../slices/work.ts";
import { addListed } from "./add-listed.ts";
import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import { addDomains } from "./names/add-domains.ts";
import type { Candidate, Person } from "./names/candidate.ts";
import { findCandidates, isInSmallLetters } from "./names/find-candidates.ts";
import { findChannels } from "./names/find-channels.ts";
import { findOnlyCompany } from "./names/find-only-company.ts";
import { judgePerson } from "./names/judge-person.ts";
import { remember } from "./names/remember.ts";
import { scoreAccount } from "./names/score-account.ts";
import { accountOf, beginningsOf, dropShortened } from "./names/shortened-names.ts";

/** A name in a cell; what it names is settled over the whole text. */
export type NameMention = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "account" | "person" | "other";
  /** What stands beside a person: "VP Operations"; null when nothing does. */
  readonly role: string | null;
  /** The name with its role beside it. */
  readonly whole: { readonly from: number; readonly to: number };
  /** One of us, so far as the words around it show. */
  readonly ours: boolean;
};

export type NamesOfText = {
  readonly mentions: (at: number) => readonly NameMention[];
  readonly accounts: readonly string[];
};

const enough = 3;

/** Finds the names of a text, and which of them are accounts: by evidence around any of their mentions. */
export function* findNames(
  analyses: readonly Analysis[],
  known: readonly string[],
  book: Phrasebook,
): Work<NamesOfText> {
  const small = isInSmallLetters(analyses, book);
  const candidates = (yield* mapInPieces(analyses, (analysis, cell) =>
    findCandidates(analysis, cell, small, book),
  )).flat();
  const scores = new Map<string, number>();
  const written = new Map<string, string>();
  const counts = new Map<string, number>();
  const people = new Map<Candidate, Person>();
  const humans = new Set<string>();
  const doubtful = new Map<string, number>();
  const speakers = new Set(
    analyses.flatMap(({ cell }) =>
      cell.speaker === null ? [] : cell.speaker.name.toLowerCase().split(/\s+/),
    ),
  );
  for (const name of known) if (name.trim() !== "") remember(scores, written, name.trim(), 99);
  for (const analysis of analyses)
    if (analysis.cell.row !== null) remember(scores, written, analysis.cell.row, 9);
  for (const candidate of candidates) {
    yield;
    const analysis = analyses[candidate.cell];
    if (analysis === undefined) continue;
    const key = candidate.name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const person = judgePerson(analysis, candidate, book);
    if (person !== null) people.set(candidate, person);
    if (person?.sure === true && person.role === null && person.named === true) humans.add(key);
    if (person?.sure === true && person.role !== null && !/customer|account|client/i.test(person.role))
      humans.add(key);
    const score = scoreAccount(analysis, candidate, person?.sure === true, book, candidate.cell === 0);
    const weak = person !== null ? score - 3 : speakers.has(key.split(" ")[0] ?? "") ? score - 6 : score;
    if (person !== null && !person.sure && person.role === null && score >= enough) doubtful.set(key, score);
    if ((scores.get(key) ?? Number.NEGATIVE_INFINITY) < weak) remember(scores, written, candidate.name, weak);
  }
  addDomains(analyses, scores, written, candidates);
  const channels = findChannels(analyses);
  for (const { name } of channels) remember(scores, written, name, 8);
  const accounts = new Map<string, string>();
  for (const [key, score] of scores) {
    const repeated = (counts.get(key) ?? 0) >= 2 ? 0.5 : 0;
    if (score + repeated >= enough && !(humans.has(key) && score < 8))
      accounts.set(key, written.get(key) ?? key);
  }
  // "the contract with Boone Creamery": it may be a person, but the text names no other account.
  if (accounts.size === 0 && doubtful.size === 1)
    for (const key of doubtful.keys()) accounts.set(key, written.get(key) ?? key);
  if (accounts.size === 0) {
    const only = findOnlyCompany(candidates, analyses, { scores, people, speakers });
    if (only !== null) accounts.set(only.toLowerCase(), only);
  }
  addListed(candidates, analyses, accounts, { people, written });
  dropShortened(accounts);
  const beginnings = beginningsOf(accounts);
  const byCell = new Map<number, NameMention[]>();
  for (const candidate of candidates) {
    const account = accountOf(candidate, accounts, beginnings);
    const person = people.get(candidate) ?? null;
    const list = byCell.get(candidate.cell) ?? [];
    byCell.set(candidate.cell, list);
    list.push({
      name: account ?? candidate.name,
      from: candidate.from,
      to: candidate.to,
      kind:
        account !== null && person?.sure !== true
          ? "account"
          : person?.sure === true || (person?.role ?? null) !== null
            ? "person"
            : "other",
      role: person?.role ?? null,
      whole: person?.whole ?? { from: candidate.from, to: candidate.to },
      ours: person?.ours ?? false,
    });
  }
  for (const { cell, from, to, name } of channels) {
    const own = accounts.get(name.toLowerCase()) ?? beginnings.get(name.toLowerCase()) ?? null;
    if (own !== null)
      byCell.set(cell, [
        { name: own, from, to, kind: "account", role: null, whole: { from, to }, ours: false },
        ...(byCell.get(cell) ?? []).filter((each) => each.from >= to || each.to <= from),
      ]);
  }
  return { mentions: (at) => byCell.get(at) ?? [], accounts: [...accounts.values()] };
}
