const words = /\[\d{1,9} lines pasted(?:, \d{1,9})?\]/g;
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Texts of several lines that stand as one word in the line being edited, "[60 lines pasted]", and come back whole when
 * it is submitted: so a paste never submits early and the line stays editable.
 */
export class Pastes {
  private readonly texts = new Map<string, string>();

  /** What to put into the line: the text itself when it is one line, else its word. */
  shorten(pasted: string): string {
    const text = plain(pasted);
    return text.includes("\n") ? this.add(text) : text.replaceAll("\t", " ");
  }

  /** The line with every paste in full. */
  expand(line: string): string {
    return line.replace(words, (word) => this.texts.get(word) ?? word);
  }

  /** The pastes that stand in a line, by their words. */
  within(line: string): Record<string, string> {
    return Object.fromEntries([...this.texts].filter(([word]) => line.includes(word)));
  }

  /** A line of an earlier session with its pastes; gives the line with words that are unique here. */
  restore(line: string, pastes: Readonly<Record<string, string>>): string {
    return line.replace(words, (word) => (pastes[word] === undefined ? word : this.add(pastes[word])));
  }

  private add(text: string): string {
    const lines = `${text.split("\n").length} lines pasted`;
    for (let number = 1; ; number += 1) {
      const word = number === 1 ? `[${lines}]` : `[${lines}, ${number}]`;
      const known = this.texts.get(word);
      if (known !== undefined && known !== text) continue;
      this.texts.set(word, text);
      return word;
    }
  }
}

/** Line breaks as \n, none at the end, and nothing that could drive a terminal. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(unsafe, (character) => (character === "\n" || character === "\t" ? character : ""))
    .replace(/\n+$/, "");
