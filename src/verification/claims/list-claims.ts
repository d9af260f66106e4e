import { oneSafeLine } from "../../finding/safe-text.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { TracedAnswer } from "../grounding/trace-answer.ts";
import type { BorneFigure } from "../grounding/trace-figures.ts";
import type { Hit } from "../hit.ts";
import type { Sayings } from "../sayings/compile-sayings.ts";
import type { Claim, ClaimStatus, ListedClaims } from "./claim.ts";
import type { Claimed, JudgedSentence } from "./find-claims.ts";

/** More sentences are counted and not listed. A convention. */
const mostListed = 1000;
/** So much of one line is held against its sentences: each of them looks at all of it. A convention. */
const mostOnLine = 200;

type Input = {
  readonly claimed: Claimed;
  readonly traced: TracedAnswer;
  /** Sentences that give away what others decide stand on these lines, among others. */
  readonly granted: readonly Hit[];
  readonly sayings: Sayings;
  /** Ids of all facts. */
  readonly ids: ReadonlySet<string>;
};

/** Every sentence of an answer with what is known of it; what nobody could check is "unchecked". */
export function* listClaims({ claimed, traced, granted, sayings, ids }: Input): Work<ListedClaims> {
  const doubtful = byLine([
    ...traced.figures,
    ...traced.days,
    ...traced.people,
    ...traced.pastDays,
    ...claimed.weekdays,
  ]);
  const wrong = byLine(traced.contradictions);
  const beyond = byLine([...granted, ...claimed.approvals, ...claimed.routes, ...claimed.quotes]);
  const figures = new Map<number, BorneFigure[]>();
  for (const one of traced.borne) {
    const onLine = figures.get(one.at) ?? [];
    figures.set(one.at, onLine);
    if (onLine.length < mostOnLine) onLine.push(one);
  }
  const claims: Claim[] = [];
  const counts: Record<ClaimStatus, number> = {
    supported: 0,
    contradicted: 0,
    "own proposal": 0,
    quoted: 0,
    unchecked: 0,
  };
  for (const [index, sentence] of claimed.sentences.entries()) {
    if (index % linesOfPiece === 0) yield;
    const claim = claimOf(sentence);
    if (claim === null) continue;
    counts[claim.status] += 1;
    if (claims.length < mostListed) claims.push(claim);
  }
  return { claims, counts };

  function claimOf(judgedSentence: JudgedSentence): Claim | null {
    const { said, isStated, judged, isApproved } = judgedSentence;
    const { text, line: at } = said;
    if (!/\p{L}/u.test(text)) return null;
    const against = judged.find(({ verdict }) => verdict === "contradicted");
    const misjudged = (wrong.get(at) ?? []).find((message) => isAbout(message, text));
    const sentence = oneSafeLine(text, 600);
    if (against !== undefined || misjudged !== undefined)
      return {
        sentence,
        at,
        status: "contradicted",
        facts: against === undefined ? [] : idsIn(against.fact),
        why: against?.why ?? misjudged ?? "",
      };
    const borne = (figures.get(at) ?? []).filter(({ words, byChance }) => !byChance && text.includes(words));
    const facts = [
      ...new Set([
        ...judged.flatMap(({ fact }) => idsIn(fact)),
        ...borne.flatMap(({ fact }) => idsIn(fact ?? "")),
        ...idsIn(text),
      ]),
    ];
    const how = borne.flatMap(({ words, how: calculation }) =>
      calculation === undefined ? [] : `${words} = ${calculation}`,
    );
    const status = statusOf();
    return { sentence, at, status, facts, ...(how.length === 0 ? {} : { why: how.join("; ") }) };

    function statusOf(): ClaimStatus {
      const inDoubt = [...(doubtful.get(at) ?? []), ...(beyond.get(at) ?? [])].some((message) =>
        isAbout(message, text),
      );
      const isByChance = (figures.get(at) ?? []).some(
        ({ words, byChance }) => byChance && text.includes(words),
      );
      if (inDoubt || isByChance) return "unchecked";
      if (claimed.quoted.has(at) && text.includes('"…"')) return "quoted";
      if (!isStated || proposes(text)) return "own proposal";
      return judged.length > 0 || borne.length > 0 || isApproved ? "supported" : "unchecked";
    }
  }

  /** A condition, a plan or a step of her own. */
  function proposes(text: string): boolean {
    return (
      /(?:^|[^\p{L}])(?:I|we|let's|ich|wir|je|nous)(?!\p{L})/iu.test(text) ||
      sayings
        .read(text)
        .marks.some(
          ({ meaning }) => meaning.role === "cue" && (meaning.cue === "modal" || meaning.cue === "supposed"),
        )
    );
  }

  function idsIn(text: string): string[] {
    return (text.match(/\bF\d{1,6}\b/g) ?? []).filter((id) => ids.has(id));
  }
}

/** Different messages by the line they are about; of very many the first. */
function byLine(hits: readonly Hit[]): ReadonlyMap<number, readonly string[]> {
  const lines = new Map<number, Set<string>>();
  for (const { message, at } of hits) {
    if (at === null) continue;
    const onLine = lines.get(at) ?? new Set();
    lines.set(at, onLine);
    if (onLine.size < mostOnLine) onLine.add(message);
  }
  return new Map([...lines].map(([at, messages]) => [at, [...messages]]));
}

/** A message names the words it is about: "number 31 % stands in no fact", in quotation marks or behind its kind. */
function isAbout(message: string, text: string): boolean {
  const words =
    /"(.{1,80}?)…?"/.exec(message)?.[1] ??
    /^(?:number|date|name) (.+?) (?:stands|is|lies)\b/.exec(message)?.[1];
  return words === undefined || text.includes(words) || text.includes('"…"');
}
