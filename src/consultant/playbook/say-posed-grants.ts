import type { Case } from "../../case/case.ts";
import { tokenise } from "../../language/tokens.ts";
import type { Practice } from "../../practice/practice.ts";
import { findAll } from "../../request/compile-phrases.ts";
import { compileRules } from "../../request/compile-rules.ts";
import { phrase } from "./phrase.ts";

/** More than this is not named; a convention. */
const most = 2;
const place = /^(.*) lines? (\d+)(?: to (\d+))?$/;

/** What words that pose as an order would grant, refused by name: a discount, a term, the day of a fix. */
export function sayPosedGrants(practice: Practice, { intrusions, notes }: Case): string | null {
  const { matters } = compileRules(practice.requests);
  const words = intrusions
    .flatMap(({ place: written }) => {
      const [, source = "", from = "0", to = from] = place.exec(written) ?? [];
      const note = notes.find((one) => one.source === source);
      return note === undefined ? [] : note.text.split("\n").slice(Number(from) - 1, Number(to));
    })
    .join("\n");
  const named = new Set(findAll(matters, tokenise(words.slice(0, 4000))).map(({ meaning }) => meaning));
  const said = practice.requests.matters
    .filter(({ id, hers }) => hers !== true && named.has(id))
    .slice(0, most)
    .map(({ id, who }) => phrase(practice, "posed_grant", { what: `a ${id.replaceAll("_", " ")}`, who }));
  return said.length === 0 ? null : said.join(" ");
}
