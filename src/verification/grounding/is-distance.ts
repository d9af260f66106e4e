import type { FigureMention } from "../../language/figures/figure.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { rangeOf } from "./range-of.ts";
import type { TextSearch } from "./search-texts.ts";

/** "Two weeks ago", "86 days to the renewal", where the texts name a day that long ago or ahead. */
export function isDistance(figure: FigureMention, { text }: AnswerLine, texts: TextSearch): boolean {
  const after = text.slice(figure.end, figure.end + 40);
  if (figure.kind === "plain") return aheadAfter().test(after) && texts.ahead(figure.value, figure.value);
  if (figure.kind !== "duration") return false;
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  const isSaid = agoAfter.test(after) || agoBefore().test(before);
  if (isSaid && texts.past(...rangeOf(figure))) return true;
  return (aheadAfter().test(after) || aheadBefore().test(before)) && texts.ahead(...rangeOf(figure));
}

const agoAfter = /^\s?(?:ago|since|desde|depuis|seit|old|alt|auparavant)(?!\p{L})/iu;
const agoBefore = lazyPattern(
  () => /(?:^|[^\p{L}])(?:vor|hace|il y a|since|seit|depuis|desde hace|date de|remonte à|for|open)\s$/iu,
);
const aheadBefore = lazyPattern(
  () =>
    /(?:^|[^\p{L}])(?:in|within|still|leaves?|left|remain\w*|have|has|only|noch|bleiben|verbleiben|dans|reste(?:nt)?|plus que|dentro de|quedan?|faltan?|away|bis|until)\s(?:(?:only|noch|nur|just|about|etwa|rund|solo|encore)\s)?$/iu,
);
const aheadAfter = lazyPattern(
  () =>
    /^\s?(?:left|away|remain\w*|to go|from (?:now|today)|(?:until|till|to|before|for|bis|vor|avant|jusqu|d'ici|hasta|para|antes)(?!\p{L}))/iu,
);
