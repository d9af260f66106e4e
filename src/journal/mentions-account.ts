const letter = String.raw`[\p{L}\p{N}]`;
/** A shorter name would be found in half of all sentences; it counts only as the name of an account. */
const shortest = 3;

/**
 * Tells whether a text names an account, as a word of its own and in any case. `others` are further accounts
 * on record: "Contoso Ltd" does not name "Contoso" where both are known. The text may be JSON: its escapes
 * are read.
 */
export function mentionsAccount(name: string, others: readonly string[]): (text: string) => boolean {
  const wanted = name.trim();
  if (wanted.length < shortest) return () => false;
  const pattern = wordOf(wanted);
  const longer = others
    .map((other) => other.trim())
    .filter((other) => !isSameAccount(other, wanted) && pattern.test(other));
  const longerPatterns = longer.sort((a, b) => b.length - a.length).map((other) => wordOf(other, "giu"));
  return (text) => {
    const read = readEscapes(text);
    return (
      pattern.test(read) && pattern.test(longerPatterns.reduce((rest, each) => rest.replace(each, " "), read))
    );
  };
}

/** The same account, however its name is written. */
export const isSameAccount = (name: string, other: string): boolean => folded(name) === folded(other);

const folded = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

function wordOf(name: string, flags = "iu"): RegExp {
  const words = name
    .normalize("NFC")
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`(?<!${letter})${words.join(String.raw`\s+`)}(?!${letter})`, flags);
}

const readEscapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, " ")
    .replace(/\\(["\\/])/g, "$1")
    .normalize("NFC");
