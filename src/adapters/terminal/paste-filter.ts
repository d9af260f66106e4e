/** What came from the keyboard: keys as they were pressed, a whole paste, or what looks like a piece of one. */
export type Typed = { readonly type: "keys" | "paste" | "burst"; readonly text: string };

const start = "\u001b[200~";
const end = "\u001b[201~";
/** Several lines at once, without a control sequence, are not typed. */
const burst = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*[\r\n][^\u0000-\u0008\u000b\u000c\u000e-\u001f]+$/;
const interrupt = "\u0003";

/**
 * Tells pasted text from keys in what a terminal sends, piece by piece. Pastes stand between the marks of bracketed
 * paste; a terminal without it sends them as one burst of several lines. A mark may be cut in two by the pieces: then
 * `pending` is true until the next one, and `flush` gives what was held back as the keys it is when none comes.
 */
export class PasteFilter {
  private held = "";
  private pasted: string | null = null;

  get pending(): boolean {
    return this.held !== "" && this.pasted === null;
  }

  push(piece: string): Typed[] {
    const typed: Typed[] = [];
    let rest = this.held + piece;
    this.held = "";
    while (rest !== "") rest = this.pasted === null ? this.keys(rest, typed) : this.paste(rest, typed);
    return typed;
  }

  flush(): Typed[] {
    if (!this.pending) return [];
    const text = this.held;
    this.held = "";
    return [{ type: "keys", text }];
  }

  /** Outside a paste; gives what follows its beginning. */
  private keys(text: string, typed: Typed[]): string {
    const at = text.indexOf(start);
    const length = at === -1 ? text.length - heldLength(text, start) : at;
    const keys = text.slice(0, length);
    if (keys !== "") typed.push({ type: burst.test(keys) ? "burst" : "keys", text: keys });
    if (at === -1) {
      this.held = text.slice(length);
      return "";
    }
    this.pasted = "";
    return text.slice(at + start.length);
  }

  /** Inside a paste; gives what follows its end. Ctrl-C ends one whose closing mark got lost. */
  private paste(text: string, typed: Typed[]): string {
    const at = text.indexOf(end);
    if (at === -1 && text.includes(interrupt)) {
      this.pasted = null;
      typed.push({ type: "keys", text: interrupt });
      return "";
    }
    if (at === -1) {
      const length = text.length - heldLength(text, end);
      this.pasted += text.slice(0, length);
      this.held = text.slice(length);
      return "";
    }
    typed.push({ type: "paste", text: this.pasted + text.slice(0, at) });
    this.pasted = null;
    return text.slice(at + end.length);
  }
}

/** How many characters at the end of a text may be the beginning of a mark. */
function heldLength(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1)
    if (mark.startsWith(text.slice(text.length - length))) return length;
  return 0;
}
