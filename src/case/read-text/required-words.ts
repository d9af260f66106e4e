/**
 * Words of which every match of a pattern contains at least one, lower case, read off the pattern's source; null when
 * the pattern demands none. Compiling a large pattern costs a thousand times more than looking for its words, so the
 * reader looks first: a question of one line touches a dozen of hundreds of patterns.
 *
 * Understands the syntax the reader's patterns use: literals, escapes, classes, groups, lookarounds, alternatives and
 * quantifiers. What it does not see through counts as demanding nothing, which is always safe.
 */
export function requiredWords(source: string): readonly string[] | null {
  return new Scanner(source).alternatives();
}

/** A word shorter than this is in nearly every sentence and saves nothing. */
const shortest = 2;

type Words = readonly string[] | null;

class Scanner {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Up to the closing bracket of the group, or the end: every alternative has to demand something. */
  alternatives(): Words {
    const sets: Words[] = [];
    do sets.push(this.sequence());
    while (this.take("|"));
    return sets.some((set) => set === null) ? null : [...new Set(sets.flatMap((set) => set ?? []))];
  }

  /** One alternative: the most telling of the things it demands. */
  private sequence(): Words {
    let best: Words = null;
    let literal = "";
    const consider = (words: Words): void => {
      if (words !== null && weight(words) > weight(best)) best = words;
    };
    const flush = (): void => {
      consider([literal.toLowerCase()]);
      literal = "";
    };
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const atom = this.atom();
      const demanded = this.quantifier();
      if (typeof atom === "string") {
        if (demanded === "once") literal += atom;
        else {
          if (demanded === "some") literal += atom;
          flush();
        }
      } else {
        flush();
        if (demanded !== "never") consider(atom);
      }
    }
    flush();
    return best;
  }

  /** A literal character, or what a group demands; null for everything that stands for many characters or none. */
  private atom(): string | Words {
    const character = this.source[this.at] ?? "";
    this.at += 1;
    if (character === "(") return this.group();
    if (character === "[") return this.skipClass();
    if (character === "\\") return this.escape();
    return ".^$".includes(character) ? null : character;
  }

  private group(): Words {
    const looksAway = this.take("?!") || this.take("?<!");
    const looks = looksAway || this.take("?=") || this.take("?<=");
    if (!looks && this.take("?") && !this.take(":")) this.at = this.source.indexOf(">", this.at) + 1;
    const words = this.alternatives();
    this.take(")");
    return looks ? null : words;
  }

  private escape(): string | null {
    const character = this.source[this.at] ?? "";
    this.at += 1;
    if (character === "p" || character === "P" || (character === "u" && this.source[this.at] === "{"))
      this.at = this.source.indexOf("}", this.at) + 1;
    return /[a-z0-9]/i.test(character) ? null : character;
  }

  private skipClass(): null {
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1;
    this.at += 1;
    return null;
  }

  /** Whether the atom before has to occur: exactly once, at least once, or not at all. */
  private quantifier(): "once" | "some" | "never" {
    const [whole = "", least] =
      /^(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12)) ?? [];
    this.at += whole.length;
    if (whole === "") return "once";
    return whole.startsWith("+") || Number(least ?? 0) > 0 ? "some" : "never";
  }

  private take(text: string): boolean {
    const there = this.source.startsWith(text, this.at);
    if (there) this.at += text.length;
    return there;
  }
}

/** Longer words are rarer; of equally long ones fewer are better. */
function weight(words: Words): number {
  if (words === null) return 0;
  const length = Math.min(...words.map((word) => word.length));
  return length < shortest ? 0 : length - words.length / 1000;
}
