import { deciders } from "../authority/partner-words.ts";
import type { Mark, ReadSentence, Sayings } from "../sayings/compile-sayings.ts";
import type { ApprovalPart } from "../sayings/sayings.ts";

/** Somebody who decides is said to have said yes. */
export type Approval = {
  /** The words of who did, in lower case; empty where nobody is named. */
  readonly approver: string;
  /** Words of what was approved, in lower case. */
  readonly about: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
};

/** So far who approves and the word for it may stand apart, in tokens. A convention. */
const farthest = 8;

/** The first approval that a sentence tells as done; null for none, and for what is open, wanted, denied or asked. */
export function findApproval(
  sentence: string,
  sayings: Sayings,
  read = sayings.read(sentence),
): Approval | null {
  const { tokens, marks } = read;
  if (tokens.at(-1)?.lower === "?") return null;
  const of = (part: ApprovalPart): Mark[] =>
    marks.filter(({ meaning }) => meaning.role === "approval" && meaning.part === part);
  const approvers = approversIn(sentence, read, of("approvers"));
  for (const assent of [...of("assents"), ...of("alone")]) {
    const isAlone = assent.meaning.role === "approval" && assent.meaning.part === "alone";
    const who = approvers
      .filter((one) => isNear(one, assent))
      .sort((a, b) => Math.abs(a.from - assent.from) - Math.abs(b.from - assent.from))[0];
    if (who === undefined && !isAlone) continue;
    if (isOpen(assent, who ?? assent)) continue;
    const from = Math.min(assent.from, who?.from ?? assent.from);
    const to = Math.max(assent.to, who?.to ?? assent.to);
    const about = tokens
      .filter(
        ({ kind, lower }, at) =>
          kind === "word" && lower.length > 3 && (at < from || at >= assent.to) && !common.has(lower),
      )
      .filter(
        ({ start }) =>
          who === undefined ||
          start < (tokens[who.from]?.start ?? 0) ||
          start >= (tokens[who.to - 1]?.end ?? 0),
      )
      .map(({ lower }) => lower);
    return {
      approver:
        who === undefined
          ? ""
          : tokens
              .slice(who.from, who.to)
              .map(({ lower }) => lower)
              .join(" "),
      about: new Set(about),
      start: tokens[from]?.start ?? 0,
      end: tokens[to - 1]?.end ?? sentence.length,
    };
  }
  return null;

  /** Before the word as its subject, or behind "by", "from", "of". */
  function isNear(who: Place, assent: Place): boolean {
    const [left, right] = who.to <= assent.from ? [who, assent] : [assent, who];
    if (right.from - left.to > farthest || right.from < left.to - 1) return false;
    for (let at = left.to; at < right.from; at += 1)
      if (/^(?:[;.!?]|what|whatever|was|lo)$/.test(tokens[at]?.lower ?? "")) return false;
    if (who.to <= assent.from)
      return !/^(?:with|to|for|mit|avec|con|an|à|a)$/.test(tokens[who.from - 1]?.lower ?? "");
    const link = tokens.slice(Math.max(assent.from, who.from - 3), who.from).map(({ lower }) => lower);
    return link.some((word) => /^(?:by|from|of|von|der|des|durch|par|de|du|por|del|vom)$/.test(word));
  }

  function isOpen(assent: Place, who: Place): boolean {
    const first = Math.min(assent.from, who.from);
    const cues = marks.filter(
      ({ meaning, from, to }) =>
        (meaning.role === "approval" && meaning.part === "open") ||
        (meaning.role === "cue" && meaning.cue === "negations" && to > first - 3 && from < assent.to + 2),
    );
    return cues.some(({ from, to }) => {
      const inside = from >= assent.from && to <= assent.to;
      if (inside) return false;
      if (from < assent.from) return isSameStretch(to, assent.from);
      return /^(?:if|unless|once|yet|only|subject|provided|nicht|noch|wenn|sofern|si|pas|aún|todavía|not|n't)$/.test(
        tokens[from]?.lower ?? "",
      );
    });
  }

  function isSameStretch(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (/^[;.!?]$/.test(tokens[at]?.lower ?? "")) return false;
    return true;
  }
}

type Place = { readonly from: number; readonly to: number };

/** Partners of the definition, in four languages, and whoever else decides. */
function approversIn(sentence: string, { tokens }: ReadSentence, others: readonly Mark[]): Place[] {
  const found: Place[] = others.map(({ from, to }) => ({ from, to }));
  const pattern = new RegExp(deciders().source, "giu");
  for (const { index, 0: words } of sentence.matchAll(pattern)) {
    const from = tokens.findIndex(({ start }) => start >= index);
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < index + words.length) to += 1;
    if (from !== -1 && to > from) found.push({ from, to });
  }
  return found;
}

/** Words that say nothing of what was approved. */
const common: ReadonlySet<string> = new Set(
  "this that have been with from already also they them their will then there here been week month year last today yesterday monday tuesday wednesday thursday friday everything matter proposal request deal hat haben dies diese schon bereits auch dass donné accord cela déjà aussi esto esta para pero".split(
    " ",
  ),
);
