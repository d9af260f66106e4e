import type { Token } from "../language/tokens.ts";
import { findAll } from "./compile-phrases.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { Courtesy } from "./request.ts";

/** Words that may stand around a courtesy without asking for anything. */
const filler =
  /^(?:elena|rodriguez|there|you|so|much|very|for|the|that|your|help|all|now|again|and|a|lot|it|really|too|today|well|oh|ah|ok|okay|me|please|mate|team|everyone)$/;

/** What a text is when it is nothing but courteous ("hi", "thanks, that helps", "what can you do?"); else null. */
export function findCourtesy(tokens: readonly Token[], { courtesies }: CompiledRules): Courtesy | null {
  const found = findAll(courtesies, tokens);
  const covered = new Set(
    found.flatMap(({ at, length }) => Array.from({ length }, (_, place) => at + place)),
  );
  const rest = tokens.filter(
    ({ kind, lower }, at) => kind !== "sign" && !covered.has(at) && !filler.test(lower),
  );
  if (found.length === 0 || rest.length > 0) return null;
  const kinds = new Set(found.map(({ meaning }) => meaning));
  for (const kind of ["abilities", "farewell", "thanks", "greeting"] as const)
    if (kinds.has(kind)) return kind;
  return null;
}
