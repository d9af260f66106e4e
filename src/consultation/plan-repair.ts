import { askForMissing, askForReplacement, askForRest } from "../prompt/build-repair.ts";
import type { Prompt } from "../prompt/prompt.ts";
import type { Verification, VerificationFinding } from "../verification/verification.ts";
import type { Received } from "./receive.ts";

export type Repair = {
  /** "append": behind what was printed; "replace": instead of it. */
  readonly mode: "append" | "replace";
  /** What the second call is asked to mend. */
  readonly findings: readonly VerificationFinding[];
  readonly prompt: Prompt;
  /** What stands between the printed text and what is appended, by how that begins. */
  readonly glue: (appended: string) => string;
};

export type RepairInput = {
  readonly received: Received;
  readonly verification: Verification;
  readonly prompt: Prompt;
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** The text was printed as it came and cannot be taken back. */
  readonly streamed: boolean;
};

/** Stop reasons after which a second call could not be better: the model will not, has no room, or has lost its way. */
const hopeless = new Set(["refusal", "model_context_window_exceeded", "repetition", "too_long"]);
/** Findings that no second answer of the same model would be without. */
const ownWays = new Set<VerificationFinding["code"]>(["response.thinking", "response.ending"]);

/** The one repair of an answer that broke its contract; null when there is nothing a second call could mend. */
export function planRepair(input: RepairInput): Repair | null {
  const { received, verification, strict } = input;
  if (received.failure !== null || received.final === null) return null;
  if (hopeless.has(received.final.stopReason)) return null;
  // All its tokens went into thinking, and would again.
  if (received.final.stopReason === "max_tokens" && received.shown.trim() === "") return null;
  const findings = verification.findings.filter(
    // What came in with the case is not the answer's fault.
    ({ code, severity }) =>
      (severity === "error" || strict) && !code.startsWith("input.") && !ownWays.has(code),
  );
  if (findings.length === 0) return null;
  return input.streamed ? planAppending(input, findings) : planReplacing(input, findings);
}

function planReplacing({ received, prompt }: RepairInput, findings: Repair["findings"]): Repair {
  const request = { prompt, answer: received.shown, findings: findings.map(said) };
  return { mode: "replace", findings, prompt: askForReplacement(request), glue: () => "" };
}

/** Only what is missing can be appended; what was said wrongly stands, and the exit code tells. */
function planAppending(
  { received, verification, prompt }: RepairInput,
  findings: Repair["findings"],
): Repair | null {
  const { shown } = received;
  const request = { prompt, answer: shown, findings: [] };
  const truncated = findings.filter(({ code }) => code === "response.truncated");
  if (truncated.length > 0 && shown.trim() !== "")
    return {
      mode: "append",
      findings: truncated,
      prompt: askForRest(request),
      glue: (appended) => (appended.startsWith("#") ? blankLine(shown) : seam(shown)),
    };
  const missing = findings.filter(({ code }) => code === "element.missing" || code === "response.empty");
  if (missing.length === 0) return null;
  const headings = verification.elements.flatMap(({ name, present }, index) =>
    present ? [] : [`## ${index + 1}. ${name}`],
  );
  return {
    mode: "append",
    findings: missing,
    prompt: askForMissing(request, headings),
    glue: () => blankLine(shown),
  };
}

const said = ({ code, message, at }: VerificationFinding): string =>
  `${at === null ? "" : `line ${at}: `}${message} (${code})`;

/** Two halves of a frame line must not grow together; everything else goes on in the middle of its word. */
const seam = (text: string): string => (lastLine(text).includes("=") ? "\n" : "");

const lastLine = (text: string): string => text.slice(text.lastIndexOf("\n") + 1);

const blankLine = (text: string): string =>
  text.trim() === "" ? "" : text.endsWith("\n\n") ? "" : text.endsWith("\n") ? "\n" : "\n\n";
