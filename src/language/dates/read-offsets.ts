import { ones } from "../numbers/number-words.ts";
import { eachMatch } from "../patterns/each-match.ts";
import { lazyPattern } from "../patterns/lazy-pattern.ts";
/** "60 days before the deadline": a day by its distance from another. */
export type Offset = {
  readonly count: number;
  readonly unit: "day" | "working" | "week" | "month";
  readonly ahead: boolean;
  readonly anchor: "deadline" | "renewal" | "as-of";
  readonly start: number;
  readonly end: number;
  readonly words: string;
};

const numbers = ones.slice(0, 12);
const count = `(\\d{1,3}|an?|${numbers.join("|")})[ -](working |business )?(day|week|month)s?`;
const named = lazyPattern(
  () =>
    new RegExp(
      `\\b${count} (before|ahead of|prior to|after|following|from) (?:the |our |their |its )?(?:(decision deadline|notice deadline|deadline)|(renewal(?: date)?)|(?:as-of(?: date)?|today|now))\\b`,
      "gi",
    ),
);
const ahead = lazyPattern(
  () => new RegExp(`\\b(?:in|within|in the next|within the next|over the next) ${count}\\b`, "gi"),
);

/** The offsets a line names; those without an anchor count from as-of. */
export function readOffsets(line: string): Offset[] {
  if (!/\b(?:day|week|month)/i.test(line)) return [];
  const fixed = eachMatch(named(), line).map((match) =>
    offset(match, match[5] === undefined ? (match[6] === undefined ? "as-of" : "renewal") : "deadline"),
  );
  const open = [...eachMatch(ahead(), line)]
    .map((match) => offset(match, "as-of"))
    .filter(({ start, end }) => !fixed.some((one) => one.start < end && start < one.end));
  return [...fixed, ...open];
}

function offset(match: RegExpExecArray, anchor: Offset["anchor"]): Offset {
  const written = (match[1] ?? "").toLowerCase();
  const unit = (match[3] ?? "day").toLowerCase() as "day" | "week" | "month";
  return {
    count: /^\d/.test(written) ? Number(written) : Math.max(1, numbers.indexOf(written) + 1),
    unit: match[2] === undefined ? unit : "working",
    ahead: !/^(?:before|ahead|prior)/i.test(match[4] ?? ""),
    anchor,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  };
}
