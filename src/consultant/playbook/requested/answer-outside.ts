import { oneSafeLine } from "../../../finding/safe-text.ts";
import { tokenise } from "../../../language/tokens.ts";
import { termsIn } from "../../../request/terms-in.ts";
import type { Material } from "../material.ts";
import { joined, reply } from "./reply.ts";

/** Enough of a question to tell it from another. */
const longest = 80;

function shortened(question: string): string {
  const line = oneSafeLine(question, 400).replaceAll('"', "'").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** What is not hers, in two sentences: that it is not, and what she can do instead. */
export function answerOutside(material: Material): string | null {
  const { practice, case: theCase } = material;
  const [id] = termsIn(tokenise(theCase.question), practice.glossary);
  const term = practice.glossary.terms.find((one) => one.id === id);
  return joined([
    reply(practice, "outside", { asked: shortened(theCase.question) }),
    term?.formula === undefined
      ? reply(practice, "outside_instead", { can_do: `${practice.replies.phrases.outside_can}.` })
      : reply(practice, "outside_term", { name: term.name, formula: term.formula }),
  ]);
}
