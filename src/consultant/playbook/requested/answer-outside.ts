import { tokenise } from "../../../language/tokens.ts";
import { termsIn } from "../../../request/terms-in.ts";
import type { Material } from "../material.ts";
import { joined, reply } from "./reply.ts";

/** What is not hers, in two sentences: that it is not, and what she can do instead. */
export function answerOutside(material: Material): string | null {
  const { practice, case: theCase } = material;
  const [id] = termsIn(tokenise(theCase.question), practice.glossary);
  const term = practice.glossary.terms.find((one) => one.id === id);
  return joined([
    reply(practice, "outside"),
    term?.formula === undefined
      ? reply(practice, "outside_instead", { can_do: `${practice.replies.phrases.outside_can}.` })
      : reply(practice, "outside_term", { name: term.name, formula: term.formula }),
  ]);
}
