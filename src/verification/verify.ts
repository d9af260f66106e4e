import { type FoundElement, findElements } from "./find-elements.ts";
import type { Verification, VerificationCode, VerificationFinding } from "./verification.ts";

export type VerifyInput = {
  /** The body as it is shown: cleaned, without the frame. */
  readonly body: string;
  /** What cleaning had to take out of it. */
  readonly frameLines: number;
  readonly controlCharacters: number;
  /** The API's stop reason; "end_turn" for the playbook. */
  readonly stopReason: string;
  /** Names of the response elements, in order. */
  readonly elements: readonly string[];
  /** Warnings count as errors. */
  readonly strict: boolean;
};

type Subject = VerifyInput & { readonly found: readonly FoundElement[] };
type Hit = { readonly message: string; readonly at: number | null };

const checks: Record<VerificationCode, (subject: Subject) => Hit[]> = {
  "frame.duplicate": ({ frameLines }) =>
    frameLines === 0
      ? []
      : [hit(`${plural(frameLines, "frame line")} inside the answer, rewritten in brackets`)],
  "control-characters": ({ controlCharacters }) =>
    controlCharacters === 0
      ? []
      : [hit(`${plural(controlCharacters, "control character")} in the answer, removed`)],
  "response.empty": ({ body }) => (body.trim() === "" ? [hit("the answer is empty")] : []),
  "response.refused": ({ stopReason }) =>
    stopReason === "refusal" ? [hit("the model refused to answer")] : [],
  "response.truncated": ({ stopReason }) =>
    complete.has(stopReason) || stopReason === "refusal"
      ? []
      : [hit(`the answer is cut short (stop reason ${stopReason})`)],
  "element.missing": ({ body, elements, found }) =>
    body.trim() === ""
      ? []
      : elements
          .filter((name) => !found.some((element) => element.name === name))
          .map((name) => hit(`response element "${name}" is missing`)),
  "element.order": ({ elements, found }) => {
    const order = found.map((element) => elements.indexOf(element.name));
    return found
      .filter((_element, index) => index > 0 && (order[index] ?? 0) <= (order[index - 1] ?? 0))
      .map(({ name, line }) => hit(`response element "${name}" is out of order or repeated`, line));
  },
  "element.empty": ({ found }) =>
    found
      .filter(({ empty }) => empty)
      .map(({ name, line }) => hit(`response element "${name}" has no text`, line)),
};

/** Stop reasons that mean a complete answer. */
const complete = new Set(["end_turn", "stop_sequence"]);

/** Checks an answer against the contract. Pure; reports everything it finds, in the order of the lines. */
export function verify(input: VerifyInput): Verification {
  const found = findElements(input.body, input.elements);
  const subject: Subject = { ...input, found };
  const findings = (Object.keys(checks) as VerificationCode[]).flatMap((code): VerificationFinding[] =>
    checks[code](subject).map(({ message, at }) => ({
      code,
      severity: "error",
      message,
      at,
    })),
  );
  return {
    ok: !findings.some(({ severity }) => severity === "error" || input.strict),
    repaired: false,
    findings: findings.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    elements: input.elements.map((name) => ({
      name,
      present: found.some((element) => element.name === name),
    })),
  };
}

const hit = (message: string, at: number | null = null): Hit => ({
  message,
  at,
});
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
