import { findTrustedPlaces } from "../adapters/definitions/trusted-places.ts";
import type { PracticeOptions, PracticeVerb } from "../options/practice-options.ts";
import type { Context } from "../run/context.ts";
import { openNotices } from "../run/open-notices.ts";
import { diffPractices } from "./practice/diff-practices.ts";
import type { PracticeRun } from "./practice/practice-run.ts";
import { showPractice } from "./practice/show-practice.ts";
import { validatePractice } from "./practice/validate-practice.ts";

const verbs: Readonly<Record<PracticeVerb, (run: PracticeRun) => Promise<number>>> = {
  show: showPractice,
  validate: validatePractice,
  diff: diffPractices,
};

/** `consult-customer practice <command>`: gives the exit code; throws a Failure for what cannot be read. */
export async function runPractice(options: PracticeOptions, context: Context): Promise<number> {
  const { io } = context;
  const { signal } = context.interruption.begin(Number.POSITIVE_INFINITY);
  const notices = await openNotices(io, options);
  return verbs[options.verb]({ options, io, signal, notices, places: await findTrustedPlaces(io) });
}
