/** Characters of one look, side by side on a line. */
export type Run = {
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly classes: readonly string[];
};

/** What the signs for a terminal (SGR) turn on, as classes of the picture, and what they turn off. */
const looks: Readonly<Record<string, { readonly on?: string; readonly off: RegExp }>> = {
  "0": { off: /./ },
  "1": { on: "bold", off: /^$/ },
  "2": { on: "dim", off: /^$/ },
  "22": { off: /^(?:bold|dim)$/ },
  "31": { on: "red", off: /^(?:green|yellow|cyan)$/ },
  "32": { on: "green", off: /^(?:red|yellow|cyan)$/ },
  "33": { on: "yellow", off: /^(?:red|green|cyan)$/ },
  "36": { on: "cyan", off: /^(?:red|green|yellow)$/ },
  "39": { off: /^(?:red|green|yellow|cyan)$/ },
  // No background but the usual one is ever set.
  "49": { off: /^$/ },
};

/** Divides lines with signs for a terminal into runs; a look lasts beyond the end of a line. A look that is not known is an error. */
export function parseStyledLines(lines: readonly string[]): Run[][] {
  let classes: readonly string[] = [];
  return lines.map((line) => {
    const runs: Run[] = [];
    let column = 0;
    for (const [, codes, text = ""] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/g)) {
      if (codes === undefined) {
        runs.push({ column, text, classes });
        column += [...text].length;
      } else classes = (codes === "" ? ["0"] : codes.split(";")).reduce(turn, classes);
    }
    return runs;
  });
}

function turn(classes: readonly string[], code: string): readonly string[] {
  const look = looks[code];
  if (look === undefined) throw new Error(`the picture has no look for the sign ${code}`);
  return classes.filter((name) => !look.off.test(name)).concat(look.on ?? []);
}
