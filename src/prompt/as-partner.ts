import type { Persona } from "../persona/persona.ts";
import { givenName } from "../persona/persona-identity.ts";
import type { Prompt } from "./prompt.ts";

/** The prompt for a partner who is consulted before somebody else answers: it ends with who asks, and for what. */
export function asPartner(prompt: Prompt, asking: Persona, partner: Persona): Prompt {
  const last = prompt.messages.at(-1);
  if (last === undefined) return prompt;
  const purpose = asking.collaboration.partners.find(({ name }) => name === partner.role)?.for ?? null;
  const name = givenName(asking);
  const why = purpose === null ? "" : ` (${purpose})`;
  const text =
    `\n\n# You are consulted\n${name}, ${asking.role}, answers the customer's question and consults you before${why}. ` +
    `The assessment above is computed by the rules of ${name}. Write what you hold of your own part under your ` +
    "own headings: name facts you still need, and each step you want with its owner and day " +
    '("Owner: …, by YYYY-MM-DD"). Decide nothing that is not yours.';
  const content =
    typeof last.content === "string"
      ? `${last.content}${text}`
      : [...last.content, { type: "text" as const, text }];
  return { ...prompt, messages: [...prompt.messages.slice(0, -1), { ...last, content }] };
}
