import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import type { Reading } from "../../src/reader/reader.ts";
import { anyText } from "../support/any-text.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";
import { heldOut } from "./held-out-sentences.ts";
import { asked, hypothetical, negated, plain } from "./sentences.ts";

const asOf = "2026-11-23" as CalendarDate;
const sentences = [plain, negated, asked, hypothetical, heldOut].flat().map(([text]) => text);

/** Layouts that part figures from the sentences around them. */
const layouts = [
  "| Service metric | Kestrel Airport | target |\n|---|---|---|\n| Tickets opened | 23 | 12 |\n| CSAT | 58 % | 85 % |",
  "month       logins   seats\nAug 2026    11 902   950\nSep 2026    11 455   950\nOct 2026     7 871   951",
  "Account\tARR\tSeats\nOakhurst\t41,300\t64\nBrindle\t52,750\t71\nTOTAL\t94,050\t135",
  "[00:02:11] Me: How many seats?\n[00:02:15] Lotte: Six-forty, and 17 on trial.",
  "Ilse  09:14  logins 6,140 in Sept, 4,020 in Oct\nTomas 09:21  room 4.12, call 0155 501 120",
  "1. twelve months this time\n2. give back 155 of the 620\n  a) build 26.4.7\n(3) ticket INC-20931",
  "From: Fenella Strang\nSent: 21 November 2026 07:40\nSubject: case 88213\n\nThe P1 is open since 9 November.\n> On 17 Nov 2026, at 11:03, C. Kerr wrote:\n> 310 seats, 47 of them idle",
  "2026-05-05  CSM change Jakub -> Ines\n12 Jun   Sev1   tax tables wrong, 40 min\nComment (11/20): 3 mails, 1 answer",
  "Sessions Sep : 9,120\nSessions Oct : 6,940\nSeats : 300\nBacklog (open)  <15",
  "5 stars   12\n4 stars    6\n3 stars    2\n1 star     4\nPost-ticket survey, n = 24",
  "Renewal: ~~30/11/2025~~ 30/11/2027, Q3, v2.4, P1, 2,5 Mio. €",
];

/** Numerals that are in no quote, no unread and no ignored piece. */
function lost(text: string, { statements, unread, ignored }: Reading): string[] {
  const known = [
    ...statements.map(({ quote }) => quote),
    ...unread.flatMap(({ text: words, context }) => [words, context]),
    ...ignored.map(({ text: words }) => words),
  ].map((words) => words.replace(/\s+/g, " "));
  const figures = text.match(/(?<![\p{L}\d])\d+(?:[.,']\d+)*(?![\p{L}\d])/gu) ?? [];
  return figures.filter((figure) => !known.some((words) => words.includes(figure)));
}

describe("a text with figures", () => {
  it.each(layouts)("has each of them read, unread or ignored: %j", async (text) => {
    expect(lost(text, await readText(text, { source: "n", asOf }))).toEqual([]);
  });

  it("has each of them read, unread or ignored, whatever is put together", async () => {
    const piece = fc.oneof(
      fc.constantFrom(...sentences),
      fc.constantFrom(...layouts),
      fc.nat(99_999).map((number) => `a figure of ${number}`),
      fc
        .tuple(fc.nat(99), fc.constantFrom("seats", "% down", "days ago", "Nov 2026", "€ a year", "of 120"))
        .map(([number, words]) => `${number} ${words}`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\n\n", " ", "\n- "),
        async (pieces, separator) => {
          const text = pieces.join(separator);
          expect(lost(text, await readText(text, { source: "n", asOf }))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps the places of unread and ignored pieces within the text", async () => {
    await fc.assert(
      fc.asyncProperty(anyText({ maxLength: 300 }), async (text) => {
        const lines = text.split("\n").length;
        const { unread, ignored } = await readText(text, { source: "n", asOf });
        for (const { source } of [...unread, ...ignored]) {
          const line = Number(source.slice("n:".length));
          expect(line >= 1 && line <= lines).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
