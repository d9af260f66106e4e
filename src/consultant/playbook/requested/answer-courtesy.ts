import { fullName } from "../../../persona/persona-identity.ts";
import type { Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { joined, reply } from "./reply.ts";

/** A greeting, thanks, a goodbye, or the question what she can do: met as a person would. */
export function answerCourtesy({ practice, persona, request, accounts, past }: Material): string | null {
  const hello = reply(practice, "hello", { name: fullName(persona), title: persona.title ?? persona.role });
  const step = past.length === 0 ? null : (accounts[0]?.actions[0]?.do ?? null);
  switch (request.courtesy) {
    case "thanks":
      return joined([
        reply(practice, "thanks"),
        reply(practice, "thanks_next", { step }),
        reply(practice, "thanks_more"),
      ]);
    case "farewell":
      return joined([reply(practice, "bye"), reply(practice, "bye_next", { step })]);
    case "greeting":
      return blocks([joined([hello, reply(practice, "can_do")]), reply(practice, "examples")]);
    default:
      return blocks([
        joined([hello, reply(practice, "can_ask")]),
        bullets(practice.replies.phrases.can_ask_list),
        reply(practice, "can_not"),
      ]);
  }
}
