import type { Fact } from "./fact.ts";
import { factValue } from "./fact-value.ts";
export const factLine = (fact: Fact): string =>
  `${fact.id} ${fact.key} ${factValue(fact)} (${fact.source}: ${JSON.stringify(fact.quote)})`;
