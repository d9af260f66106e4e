import type { Message, Prompt } from "./prompt.ts";

export type RepairRequest = {
  /** The prompt of the first call. */
  readonly prompt: Prompt;
  /** What it brought, as shown. */
  readonly answer: string;
  /** What code found wrong with it, a sentence each. */
  readonly findings: readonly string[];
};

/** Findings beyond this many add nothing a model could act on; a convention. */
const mostFindings = 40;
/** A longer answer is sent back shortened: about 15,000 tokens; a convention. */
const longestAnswer = 60_000;

/** The second call that asks for the whole answer again. */
export const askForReplacement = (request: RepairRequest): Prompt =>
  nextTurn(request, [
    "# Your answer was checked by code and breaks its contract",
    ...listed(request.findings),
    "",
    "Write the whole answer again, under all headings in their order. Change what the findings name and keep the rest. Do not mention this check.",
  ]);

/** The second call that asks for elements the answer lacks; `headings` as they must stand: "## 7. Timeline". */
export const askForMissing = (request: RepairRequest, headings: readonly string[]): Prompt =>
  nextTurn(request, [
    "# Your answer was printed and lacks these parts",
    ...headings,
    "",
    "Write only these parts, each under its heading line exactly as given, in this order. Repeat nothing that was printed. Do not mention this check.",
  ]);

/** The second call that asks for the end of an answer that was cut off. */
export const askForRest = (request: RepairRequest): Prompt =>
  nextTurn(request, [
    "# Your answer was printed and cut off by its length limit",
    "Go on exactly behind its last character, also in the middle of a word, up to the end of the " +
      "last heading's text. Repeat nothing that was printed. Be brief.",
  ]);

function nextTurn({ prompt, answer }: RepairRequest, lines: readonly string[]): Prompt {
  const said = answer.trimEnd();
  const content = lines.join("\n");
  const turn: Message[] =
    said === ""
      ? [{ role: "user", content }]
      : [
          { role: "assistant", content: shortened(said) },
          { role: "user", content },
        ];
  return { ...prompt, messages: [...prompt.messages, ...turn] };
}

const listed = (findings: readonly string[]): string[] =>
  findings.slice(0, mostFindings).map((finding) => `- ${finding}`);

/** The end is kept, because it is what an answer is continued from. */
const shortened = (text: string): string =>
  text.length <= longestAnswer
    ? text
    : `${text.slice(0, longestAnswer / 2)}\n[…]\n${text.slice(-longestAnswer / 2)}`;
