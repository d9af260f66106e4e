import { type Html, html, type Part } from "./html.ts";

export type Column<Row> = {
  readonly title: string;
  /** A number: to the right. */
  readonly isNumber?: true;
  /** Sentences, which may break. */
  readonly isText?: true;
  readonly cell: (row: Row) => Part;
  /** What it is sorted by, where that is not its text. */
  readonly by?: (row: Row) => number | string | null;
};

/** A table that is sorted by pressing the title of a column. */
export const table = <Row>(caption: string, rows: readonly Row[], columns: readonly Column<Row>[]): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><thead><tr>${columns.map(
    ({ title, isNumber }) =>
      html`<th scope="col"${isNumber ? html` class="n"` : null}><button type="button">${title}</button></th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${columns.map(({ cell, by, isNumber, isText }) => {
        const kind = isNumber ? html` class="n"` : isText ? html` class="t"` : null;
        const value = by === undefined ? null : html` data-v="${by(row) ?? ""}"`;
        return html`<td${kind}${value}>${cell(row)}</td>`;
      })}</tr>
`,
  )}</tbody></table></div>`;
