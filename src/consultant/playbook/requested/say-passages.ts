import { sayUnread } from "../../../reader/say-unread.ts";
import type { Material } from "../material.ts";
import { phrase } from "../phrase.ts";

/** What of the texts stands in a language that is not read, in one sentence; null where nothing does. */
export function sayPassages({ case: theCase, practice }: Pick<Material, "case" | "practice">): string | null {
  const passages = theCase.reading.unread.filter(({ kind }) => kind === "passage");
  const [first] = passages;
  const said = sayUnread(passages);
  return first === undefined || said === null
    ? null
    : phrase(practice, "unread_language", { passages: said.passages.join("; "), why: first.why });
}
