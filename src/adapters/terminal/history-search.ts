/** What the search does with the line editor it stands in front of. */
export type SearchedEditor = {
  /** The newest first. */
  readonly entries: readonly string[];
  readonly line: () => string;
  /** Takes the line away while the search is shown in its place. */
  readonly clear: () => void;
  /** One row in place of the line. */
  readonly show: (row: string) => void;
  /** The line as it is to be edited from now on. */
  readonly put: (line: string) => void;
  /** Keys that are the editor's own. */
  readonly pass: (keys: string) => void;
};

const start = "\u0012";
const cancels = new Set(["\u0007", "\u0003", "\u001b"]);
const rubsOut = new Set(["\u007f", "\b"]);

type Search = { readonly before: string; readonly query: string; readonly at: number };

/**
 * Ctrl-R, as shells have it: what is typed is sought in earlier lines from the newest on, Ctrl-R again goes further back,
 * Enter takes the line and submits it, Escape, Ctrl-G and Ctrl-C bring back what stood there, and every other key takes the
 * line to edit it.
 */
export class HistorySearch {
  private readonly editor: SearchedEditor;
  private search: Search | null = null;

  constructor(editor: SearchedEditor) {
    this.editor = editor;
  }

  get isOpen(): boolean {
    return this.search !== null;
  }

  /** Keys as they come from the terminal; a control sequence comes in one piece. */
  take(keys: string): void {
    for (let at = 0; at < keys.length; ) {
      if (this.search === null) {
        const next = keys.indexOf(start, at);
        const own = keys.slice(at, next === -1 ? keys.length : next);
        if (own !== "") this.editor.pass(own);
        if (next === -1) return;
        this.open();
        at = next + 1;
        continue;
      }
      const key = keys[at] === "\u001b" ? keys.slice(at) : String.fromCodePoint(keys.codePointAt(at) ?? 0);
      this.press(key, this.search);
      at += key.length;
    }
  }

  private open(): void {
    const before = this.editor.line();
    this.editor.clear();
    this.seek({ before, query: "", at: 0 });
  }

  private press(key: string, search: Search): void {
    const { query, at, before } = search;
    if (key === start) this.seek({ ...search, at: query === "" ? at : at + 1 });
    else if (cancels.has(key)) this.close(before);
    else if (rubsOut.has(key)) this.seek({ ...search, query: [...query].slice(0, -1).join(""), at: 0 });
    else if (/^[^\u0000-\u001f\u007f]/u.test(key)) this.seek({ ...search, query: query + key });
    else {
      const found = this.found(search);
      this.close(found === -1 ? before : (this.editor.entries[found] ?? before));
      this.editor.pass(key);
    }
  }

  /** Goes to the entry from `at` on that holds the query; stays where there is none further back. */
  private seek(search: Search): void {
    const found = this.found(search);
    const last = this.search;
    const at = found === -1 ? (last?.query === search.query ? last.at : search.at) : found;
    this.search = { ...search, at };
    const line = search.query === "" ? "" : (this.editor.entries[this.found(this.search)] ?? "");
    const state = search.query !== "" && found === -1 ? "not found" : "search";
    this.editor.show(`(${state}) ${search.query}: ${line}`);
  }

  private found({ query, at }: Search): number {
    const wanted = query.toLowerCase();
    return query === ""
      ? -1
      : this.editor.entries.findIndex((entry, index) => index >= at && entry.toLowerCase().includes(wanted));
  }

  private close(line: string): void {
    this.search = null;
    this.editor.put(line);
  }
}
