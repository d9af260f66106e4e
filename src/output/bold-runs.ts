/** A run of a line: from the first character to behind the last. */
export type Run = { readonly from: number; readonly to: number };

export type BoldRuns = {
  /**
   * Looks for runs that begin in front of `end`; false when more of the line has to be known for that. A line that
   * `isWhole` is always enough.
   */
  readonly findUpTo: (line: string, end: number, isWhole: boolean) => boolean;
  /** The runs of the line that are not over. */
  readonly runs: readonly Run[];
  /** The first characters of the line are gone. */
  readonly shift: (count: number) => void;
};

/** A run is looked for so far: a convention, beyond what anybody sets in bold. */
const longest = 300;

const marker = /`|\*\*|__/g;
const ends: Readonly<Record<string, RegExp>> = {
  // A marker closes behind a word; __ also stands inside of names.
  "**": /[^\s*]\*\*/,
  __: /[^\s_]__(?![\p{L}\p{N}_])/u,
  "`": /`/,
};

/** The bold runs of one line of Markdown, its markers included, found as the line grows. `code` is left alone. */
export function createBoldRuns(): BoldRuns {
  let runs: Run[] = [];
  let searched = 0;
  return {
    findUpTo: (line, end, isWhole) => {
      while (searched < end) {
        marker.lastIndex = searched;
        // No further than asked for: a line may be very long.
        const found = marker.exec(line.slice(0, end));
        if (found === null) {
          searched = end;
          return true;
        }
        const from = found.index;
        const behind = from + found[0].length;
        // Whether it opens is known by what follows it.
        const isKnown = isWhole || line.length >= behind + longest;
        if (behind === line.length && !isKnown) return false;
        const close = opens(line, from, found[0]) ? closeOf(line, behind, found[0]) : null;
        if (close === null && opens(line, from, found[0]) && !isKnown) return false;
        if (close !== null && found[0] !== "`") runs.push({ from, to: close });
        searched = close ?? behind;
      }
      return true;
    },
    get runs() {
      return runs;
    },
    shift: (count) => {
      searched = Math.max(0, searched - count);
      runs = runs
        .map(({ from, to }) => ({ from: Math.max(0, from - count), to: to - count }))
        .filter(({ to }) => to > 0);
    },
  };
}

const opens = (line: string, from: number, mark: string): boolean =>
  mark === "`" ||
  (/^[^\s*_]/.test(line.slice(from + 2, from + 3)) &&
    (mark === "**" || !/[\p{L}\p{N}_]$/u.test(line.slice(0, from))));

/** Behind the closing marker. */
function closeOf(line: string, from: number, mark: string): number | null {
  const found = ends[mark]?.exec(line.slice(from, from + longest));
  return found === null || found === undefined ? null : from + found.index + found[0].length;
}
