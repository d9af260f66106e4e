import { oneSafeLine } from "../../finding/safe-text.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Said } from "../authority/each-sentence.ts";
import type { FoundElement } from "../find-elements.ts";
import { type AnswerLine, partOf } from "../grounding/answer-lines.ts";
import { attributeLines } from "../grounding/attribute-lines.ts";
import type { AccountGrounds, Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { ReadSentence, Sayings } from "../sayings/compile-sayings.ts";
import { type Approval, findApproval } from "./find-approvals.ts";
import { contraryCount } from "./find-counts.ts";
import { denialsIn } from "./find-denials.ts";
import { findQuotes, partsOf } from "./find-quotes.ts";
import { findUnderstated } from "./find-routes.ts";
import { asksForMatter, findTakenOn, isMatter } from "./find-taken-on.ts";
import { wholesIn } from "./find-wholes.ts";
import { type Judged, topicJudge } from "./judge-topics.ts";
import { labelledNames } from "./labelled-names.ts";
import { otherSpeaker } from "./other-speaker.ts";
import { readSources, type SourceSentences } from "./source-sentences.ts";
import { sourceStates } from "./source-states.ts";
import { wrongWeekdays } from "./wrong-weekdays.ts";

/** A sentence of the answer, and what facts and sources say to it. */
export type JudgedSentence = {
  readonly said: Said;
  /** What the part of the answer does: a plan and a target state nothing. */
  readonly isStated: boolean;
  readonly judged: readonly Judged[];
  /** Tells an approval that a source tells too. */
  readonly isApproved: boolean;
};

export type Claimed = {
  readonly sentences: readonly JudgedSentence[];
  /** Lines, from 1, with a quotation that stands in a source. */
  readonly quoted: ReadonlySet<number>;
  readonly contradicted: readonly Hit[];
  readonly approvals: readonly Hit[];
  readonly routes: readonly Hit[];
  readonly quotes: readonly Hit[];
  readonly weekdays: readonly Hit[];
  /** Words of question and notes that bear the answer out. */
  readonly evidence: readonly string[];
};

export type ClaimsInput = {
  readonly sentences: readonly Said[];
  readonly lines: readonly string[];
  readonly read: readonly AnswerLine[];
  readonly found: readonly FoundElement[];
  readonly grounds: Grounds;
  readonly sayings: Sayings;
  /** Whether the practice says it word for word. */
  readonly isOwn: (words: string) => boolean;
};

/** "**If the P1 is closed:**": the lines below, up to an empty one, say what would be. */
const supposition = /^\W{0,6}(?:if|what if|wenn|falls|si)\b.*:\W{0,3}$/i;

/** What an answer says in words, each sentence held against the facts of its account and the sources. Linear. */
export function* findClaims({
  sentences,
  lines,
  read,
  found,
  grounds,
  sayings,
  isOwn,
}: ClaimsInput): Work<Claimed> {
  const { accounts, asOf } = grounds;
  const evidence = new Set<string>();
  const accountOf = attributeLines(accounts);
  const sources = yield* readSources(grounds.texts);
  const ofSources = sourceStates(sayings, accounts, sources, (words) => evidence.add(words));
  const judges = new Map<AccountGrounds, ReturnType<typeof topicJudge>>();
  const contradicted: Hit[] = [];
  const approvals: Hit[] = [];
  const routes: Hit[] = [];
  const claimed: JudgedSentence[] = [];
  const contrary = contrarySearch(sayings, sources, accounts.length, evidence);
  const approved = approvalSearch(sources, sayings, evidence);
  let asked: boolean | null = null;
  let [line, next, isStated, isSupposed] = [0, 0, true, false];
  let near: ReturnType<typeof accountOf.line> = () => null;
  for (const [index, said] of sentences.entries()) {
    if (index % linesOfPiece === 0) yield;
    while (line < said.line) {
      line += 1;
      near = accountOf.line(lines[line - 1] ?? "");
      if (supposition.test(lines[line - 1] ?? "")) isSupposed = true;
      else if ((lines[line - 1] ?? "").trim() === "") isSupposed = false;
      const element = found[next];
      if (element?.line !== line) continue;
      isStated = !/plan|target/.test(partOf(element.name));
      next += 1;
    }
    const account = near(said.text, 0);
    if (said.own || isSupposed) {
      claimed.push({ said, isStated: false, judged: [], isApproved: false });
      continue;
    }
    const words = sayings.read(said.text);
    const judged = isStated && account !== null ? judgeOf(account)(said.text, words) : [];
    const count = isStated && account !== null ? contraryCount(said.text, account.facts ?? []) : null;
    if (count !== null) judged.push(count);
    const other = isStated && judged.length === 0 ? contrary(words) : null;
    if (other !== null) judged.push(other);
    const against = judged.find(({ verdict }) => verdict === "contradicted");
    if (against !== undefined) contradicted.push(hit(against.why, said.line));
    const approval = findApproval(said.text, sayings, words);
    const isApproved = approval !== null && approved(approval);
    if (approval !== null && !isApproved)
      approvals.push(hit(`no source says so: "${cut(said.text, approval)}"`, said.line));
    const route = understated(said.text, words, account) ?? takenOn(said, words, sentences[index - 1]);
    if (route !== null) routes.push(hit(route, said.line));
    claimed.push({ said, isStated, judged, isApproved });
  }
  const { quotes, quoted } = yield* traceQuotes(lines, sources, evidence, isOwn);
  const weekdays = read.flatMap(({ text, days, at }) =>
    wrongWeekdays(text, days).map(({ words, is }) => hit(`"${oneSafeLine(words, 60)}": ${is}`, at)),
  );
  return {
    sentences: claimed,
    quoted,
    contradicted,
    approvals,
    routes,
    quotes,
    weekdays,
    evidence: [...evidence],
  };

  /** Prices, terms and dates are never hers, whatever the route. */
  function takenOn({ text, line }: Said, words: ReadSentence, before: Said | undefined): string | null {
    const isFirst = before === undefined || before.line !== line;
    const place = findTakenOn(text, words, isFirst ? isAsked() : isMatter(sayings.read(before.text)));
    return place === null ? null : `"${cut(text, place)}", but others decide it`;
  }

  function isAsked(): boolean {
    asked ??= sources.all().some(({ text }) => asksForMatter(text, sayings));
    return asked;
  }

  function judgeOf(account: AccountGrounds): ReturnType<typeof topicJudge> {
    const known =
      judges.get(account) ?? topicJudge(sayings, account, asOf, ofSources, labelledNames(sources, sayings));
    judges.set(account, known);
    return known;
  }

  /** Without an account of its own a sentence is about all of them. */
  function understated(text: string, words: ReadSentence, account: AccountGrounds | null): string | null {
    const asked = account ?? accounts.find(({ route }) => route !== "decide");
    if (asked === undefined || (account === null && accounts.some(({ route }) => route === "decide")))
      return null;
    const place = findUnderstated(text, words, asked);
    if (place === null) return null;
    const whom = asked.with.length === 0 ? "" : `: ${[...new Set(asked.with)].join(", ")}`;
    return `"${cut(text, place)}", but the route is ${asked.route}${whom}`;
  }
}

const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  oneSafeLine(text.slice(start, end), 80);

/** What a source says to the contrary of a sentence; of several accounts it is not certain whom a source is about. */
function contrarySearch(sayings: Sayings, sources: SourceSentences, accounts: number, evidence: Set<string>) {
  const denied = denialsIn(sayings, sources);
  const whole = wholesIn(sources);
  return (read: ReadSentence): Judged | null => {
    const text = accounts > 1 ? null : (whole(read) ?? denied(read));
    if (text !== null) evidence.add(text);
    return text === null
      ? null
      : { verdict: "contradicted", fact: "the notes", why: `the notes say "${oneSafeLine(text, 80)}"` };
  };
}

/** Whether a source tells an approval: by the same one, and where both say of what, of the same. */
function approvalSearch(sources: SourceSentences, sayings: Sayings, evidence: Set<string>) {
  let told: { readonly text: string; readonly approval: Approval }[] | null = null;
  return ({ approver, about }: Approval): boolean => {
    told ??= sources.all().flatMap(({ text }) => {
      const approval = findApproval(text, sayings);
      return approval === null ? [] : [{ text, approval }];
    });
    const source = told.find(
      (one) =>
        (approver === "" || one.approval.approver === approver) &&
        (about.size === 0 ||
          one.approval.about.size === 0 ||
          [...about].some((word) => one.approval.about.has(word))),
    );
    if (source !== undefined) evidence.add(source.text);
    return source !== undefined;
  };
}

/** Quotations that stand in no source, and the lines of those that do. */
function* traceQuotes(
  lines: readonly string[],
  sources: SourceSentences,
  evidence: Set<string>,
  isOwn: (words: string) => boolean,
): Work<Pick<Claimed, "quotes" | "quoted">> {
  const quotes: Hit[] = [];
  const quoted = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (index % linesOfPiece === 0) yield;
    for (const { words, start, end } of findQuotes(line, sources.people)) {
      // A step of ours may be quoted like anything else.
      if (isOwn(words)) {
        quoted.add(index + 1);
        continue;
      }
      const parts = partsOf(words);
      if (parts.every((part) => sources.hold(part))) {
        const other = otherSpeaker(line, { start, end }, parts[0] ?? "", sources);
        if (other !== null)
          quotes.push(hit(`"${oneSafeLine(words, 80)}" is given to another than ${other}`, index + 1));
        else quoted.add(index + 1);
        for (const part of parts) evidence.add(part);
      } else
        quotes.push(
          hit(`"${oneSafeLine(words, 80)}" is given to somebody and stands in no source`, index + 1),
        );
    }
  }
  return { quotes, quoted };
}
