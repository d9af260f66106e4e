import { decodeText } from "../../adapters/files/decode-text.ts";
import { pathExists } from "../../adapters/files/path-exists.ts";
import { readFileBytes } from "../../adapters/files/read-file.ts";
import type { AssessedAccount } from "../../assessment/assess.ts";
import type { Case } from "../../case/case.ts";
import { buildMaterial } from "../../consultant/playbook/build-material.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Persona } from "../../persona/persona.ts";
import { type MergedPlan, mergePlan } from "../../plan/merge-plan.ts";
import type { LatestConsultation } from "../../plan/plan.ts";
import { writePlan } from "../../plan/write-plan.ts";
import type { Practice } from "../../practice/practice.ts";

export type PlanRequest = {
  readonly persona: Persona;
  readonly practice: Practice;
  readonly case: Case;
  readonly account: AssessedAccount;
  readonly latest: LatestConsultation | null;
  /** The plan as it stands; null: a new one. */
  readonly path: string | null;
};

export type MadePlan = Extract<MergedPlan, { readonly ok: true }>;

const maxBytes = 1_048_576;

/**
 * The plan of one account, over the file that is there. Throws a data Failure for a file whose parts do not fit
 * together, and a usage Failure for one that cannot be read.
 */
export async function makePlan(request: PlanRequest, signal: AbortSignal): Promise<MadePlan> {
  const { persona, practice, account, latest, path } = request;
  const material = buildMaterial({ persona, practice, case: request.case, accounts: [account] });
  const existing = path !== null && pathExists(path) ? await readPlan(path, signal) : null;
  const merged = mergePlan(existing, writePlan({ material, latest }), { kept: practice.phrases.plan.kept });
  if (merged.ok) return merged;
  const { line, because } = merged;
  throw new Failure("data", {
    code: "data.plan",
    message: `${oneSafeLine(path ?? "the plan", 200)}${line === null ? "" : ` line ${line}`}: ${because}.`,
    hint: "Mend the lines <!-- consult-customer:… -->, or name another file; nothing was written.",
  });
}

async function readPlan(path: string, signal: AbortSignal): Promise<string> {
  const bytes = await readFileBytes(path, maxBytes, signal);
  if (bytes.length > maxBytes)
    throw new Failure("usage", {
      code: "usage.input_too_large",
      message: `${oneSafeLine(path, 200)} is larger than 1 MB.`,
      hint: "A plan of this program is not: name another file.",
    });
  return decodeText(oneSafeLine(path, 200), bytes);
}

/** What is said about a plan that was written to a file. */
export function planLine(path: string, { kept, removed }: MadePlan): string {
  const parts = [
    `Plan written to ${oneSafeLine(path, 200)}`,
    ...(kept.length === 0 ? [] : [`changed by hand and kept behind the new text: ${kept.join(", ")}`]),
    ...(removed.length === 0 ? [] : [`taken out by hand and left out: ${removed.join(", ")}`]),
  ];
  return `${parts.join("; ")}.\n`;
}
