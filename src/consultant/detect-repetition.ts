/** Takes an answer's text piece by piece; true once it goes round in a circle and does not come out of it. */
export type RepetitionDetector = (piece: string) => boolean;

// Conventions. A unit counts as repeated from eight times on, a long one (a whole section) from four times on, and only
// when the repetitions together are longer than any rule or list of an answer. Where only figures change ("Step 41: call.
// Step 42: call."), it takes more of them, because rows of a table differ in figures too. Lines that come in no order, but
// always the same few, count from forty on.
const windowLength = 16_000;
const stride = 150;
const exact = { leastLength: 800, leastTimes: 8, longUnit: 400, leastTimesOfLong: 4 };
const butFigures = { leastLength: 4_000, leastTimes: 60 };
const fewLines = { ofTheLast: 40, mostDifferent: 3, leastLength: 600 };
/** So many looks in a row, each at new text: what comes to its end by itself is no circle. */
const leastLooks = 4;

/**
 * Small models can repeat one phrase until the limit of tokens, which costs by the token and says nothing. Time is linear
 * in the text: its end is looked at, every 150 characters at most. White space between the repetitions may differ.
 */
export function createRepetitionDetector(): RepetitionDetector {
  let tail = "";
  let unseen = 0;
  let looks = 0;
  return (piece) => {
    tail = (tail + piece).slice(-windowLength);
    unseen += piece.length;
    if (unseen < stride) return false;
    unseen = 0;
    looks = isRepeated(tail) ? looks + 1 : 0;
    return looks >= leastLooks;
  };
}

function isRepeated(tail: string): boolean {
  const text = tail.replace(/\s+/g, " ");
  if (someEnd(text, isExact)) return true;
  const figures = text.replace(/\d+/g, "0");
  return (figures !== text && someEnd(figures, isButFigures)) || isOfFewLines(tail);
}

const isExact = (length: number, unit: number): boolean =>
  length >= exact.leastLength &&
  length / unit >= (unit >= exact.longUnit ? exact.leastTimesOfLong : exact.leastTimes);

const isButFigures = (length: number, unit: number): boolean =>
  length >= butFigures.leastLength && length / unit >= butFigures.leastTimes;

function isOfFewLines(tail: string): boolean {
  const lines = tail
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    // The line at hand is not over.
    .slice(-fewLines.ofTheLast - 1, -1);
  return (
    lines.length === fewLines.ofTheLast &&
    new Set(lines).size <= fewLines.mostDifferent &&
    lines.join("").length >= fewLines.leastLength
  );
}

/**
 * Whether some end of the text is one unit again and again, so that `holds` for its length and the unit's. By the failure
 * function of Knuth, Morris and Pratt over the text read backwards: an end of length n has the shortest unit
 * n − failure[n].
 */
function someEnd(text: string, holds: (length: number, unit: number) => boolean): boolean {
  const size = text.length;
  const at = (index: number): number => text.charCodeAt(size - 1 - index);
  const failure = new Int32Array(size + 1);
  let matched = 0;
  for (let index = 1; index < size; index += 1) {
    while (matched > 0 && at(index) !== at(matched)) matched = failure[matched] ?? 0;
    if (at(index) === at(matched)) matched += 1;
    failure[index + 1] = matched;
    if (matched > 0 && holds(index + 1, index + 1 - matched)) return true;
  }
  return false;
}
