import type { Prompt } from "./prompt.ts";

/** What a partner holds, as a model is told. */
export type PartnerNote = {
  readonly role: string;
  /** What he wrote himself; left out where rules spoke for him. */
  readonly answer?: string;
  readonly holds: readonly string[];
  readonly agrees: readonly string[];
  readonly differs: readonly { readonly about: string; readonly partner: string; readonly hers: string }[];
};

/** A prompt with what the consulted partners hold behind it; the same prompt where there are none. */
export function withPartners(prompt: Prompt, partners: readonly PartnerNote[]): Prompt {
  const last = prompt.messages.at(-1);
  if (partners.length === 0 || last === undefined) return prompt;
  const text =
    "\n\n# Partners consulted (code wrote it; JSON)\n" +
    `${partners.map((one) => JSON.stringify(one)).join("\n")}\nSay under the strategy what each ` +
    "partner holds, where you agree, and where you differ. The differences are computed: state these " +
    "and no others.";
  const content =
    typeof last.content === "string"
      ? `${last.content}${text}`
      : [...last.content, { type: "text" as const, text }];
  return { ...prompt, messages: [...prompt.messages.slice(0, -1), { ...last, content }] };
}
