import type { SourceText } from "../../finding/source-text.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { Cell } from "./cell.ts";
import { labelLength } from "./label-length.ts";
import type { LayoutState } from "./layout-state.ts";
import type { Line } from "./read-table.ts";

type CellParts = {
  readonly kind: Cell["kind"];
  readonly quoted: boolean;
  readonly opens?: boolean;
  readonly section?: string;
  /** Of a part that may stand on a later line than its first. */
  readonly source?: SourceText;
  readonly head?: string | null;
};

/** Adds the cell of the tokens, with what the lines before say of it; adds none where there are no tokens. */
export function pushCell(
  cells: Cell[],
  tokens: readonly Token[],
  line: Line,
  state: LayoutState,
  parts: CellParts,
): void {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return;
  const label = parts.kind === "prose" ? labelLength(tokens) : 0;
  cells.push({
    tokens,
    line: parts.source?.lineOf(first.start) ?? line.line,
    from: first.start,
    to: last.end,
    kind: label > 0 ? "label" : parts.kind,
    asked: last.lower === "?" || (last.lower === ")" && tokens.at(-2)?.lower === "?"),
    label,
    section: parts.section ?? state.section,
    head: parts.head ?? null,
    block: state.block,
    opens: parts.opens === true,
    speaker: state.speaker,
    quoted: parts.quoted,
    day: state.day ?? state.mailDay,
    row: null,
  });
}

/** The tokens of a line from a place of it on. */
export const tokensOf = (line: Line, from: number): Token[] =>
  tokenise(line.text.slice(from), line.start + from);
