import type { Token } from "../../language/tokens.ts";
import type { Phrasebook } from "./compile.ts";
import type { Mention } from "./mention.ts";

/** A single person as the subject: "Dana gave notice" is no notice of the customer. */
export function findPersons(tokens: readonly Token[], book: Phrasebook): Mention[] {
  const concept = book.concepts.get("a_person");
  if (concept === undefined) return [];
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    const { lower } = token;
    if (
      (token.capital && book.names.firstNames.has(lower)) ||
      (book.names.titles.has(lower) && tokens[at + 1]?.capital === true) ||
      (lower.length <= 3 && (lower === "she" || lower === "he" || lower === "who"))
    )
      found.push({ concepts: [concept], from: at, to: at + 1 });
  }
  return found;
}
