import type { Fact } from "../../facts/fact.ts";
import { factValue } from "../../facts/fact-value.ts";
import { sayPlace } from "../../facts/say-place.ts";
import { type Html, html, type Part } from "./html.ts";

export type Evidence = Pick<Fact, "key" | "value" | "unit" | "source" | "quote" | "from">;

/** Numbers the popovers of a page, and keeps them for its end: one inside a table would be in the way of its rows. */
export class Figures {
  private readonly kept: Html[] = [];

  /** A figure that opens what it rests on; a figure without evidence stands as it is. */
  figure(shown: string, evidence: readonly Evidence[], note: string | null = null): Part {
    if (evidence.length === 0 && note === null) return shown;
    const id = `w${this.kept.length + 1}`;
    const noted = note === null ? null : html`<p>${note}</p>`;
    const head = html`<p><strong>${shown}</strong></p>`;
    this.kept.push(html`<div popover id="${id}" role="dialog" aria-label="What ${shown} rests on">${head}${noted}${evidence.map(item)}</div>
`);
    return html`<button type="button" class="why" popovertarget="${id}">${shown}</button>`;
  }

  /** The popovers, to stand at the end of the page. */
  popovers(): Part {
    return this.kept;
  }
}

const item = (fact: Evidence): Html =>
  fact.from === undefined
    ? html`<p>${fact.key}: ${factValue(fact)} <span class="soft">(${sayPlace(fact.source)})</span></p><blockquote>${fact.quote}</blockquote>`
    : html`<p>${fact.key}: ${factValue(fact)} <span class="soft">(computed)</span></p><blockquote>${fact.quote}</blockquote>`;
