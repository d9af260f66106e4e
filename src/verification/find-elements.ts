/** One heading of the response that names a response element. */
export type FoundElement = {
  readonly name: string;
  /** 1-based line of the heading. */
  readonly line: number;
  /** The element has text of its own below its heading. */
  readonly empty: boolean;
};

/**
 * Finds the response elements by their headings, in the order they stand: `## 1. Customer Assessment`, and the forms
 * models fall into (`**1. Customer Assessment**`, `### Customer Assessment:`, `1. **Customer Assessment**`).
 */
export function findElements(body: string, names: readonly string[]): FoundElement[] {
  const wanted = new Map(names.map((name) => [normalise(name), name]));
  const lines = body.split("\n");
  const headings = lines.flatMap((line, index) => {
    const name = headingName(line, wanted);
    return name === null ? [] : [{ name, index }];
  });
  return headings.map(({ name, index }, position) => {
    const next = headings[position + 1]?.index ?? lines.length;
    const text = lines.slice(index + 1, next).join("\n");
    return { name, line: index + 1, empty: !/[^\s#*_=>|`:.-]/.test(text) };
  });
}

function headingName(line: string, wanted: ReadonlyMap<string, string>): string | null {
  // A heading is short; a long line that begins like one is prose.
  if (line.length > 120) return null;
  const marked = /^\s{0,3}(?:#{1,6}\s|\*\*|__|\d{1,2}[.)]\s)/.test(line);
  return marked ? (wanted.get(normalise(line)) ?? null) : null;
}

const normalise = (text: string): string =>
  text
    .replace(/[#*_:]/g, " ")
    .replace(/^\s*\d{1,2}[.)]/, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
