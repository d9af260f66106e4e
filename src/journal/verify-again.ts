import { createBodyCleaner } from "../frame/clean-body.ts";
import type { Work } from "../slices/work.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Sayings } from "../verification/sayings/compile-sayings.ts";
import { wasVerified } from "../verification/verification.ts";
import { verifying } from "../verification/verify.ts";
import type { Consultation, Entry } from "./record-schema.ts";

export type Reverified = {
  readonly wasOk: boolean;
  readonly ok: boolean;
  /** Findings that were not there then, and those that are no longer there: "number.unknown (line 4)". */
  readonly added: readonly string[];
  readonly gone: readonly string[];
};

/**
 * Verifies a stored answer again, with the checks of this program, from the record alone; null when none was
 * received, and when its first check was cut off, for then nothing is stored that it could be held against.
 */
export function* verifyAgain(
  { entry, as_of: asOf }: Consultation,
  sayings: Sayings,
): Work<Reverified | null> {
  if (entry.shown === null || !wasVerified(entry.verification)) return null;
  const cleaner = createBodyCleaner();
  // What cleaning took out of the answer is in the bytes as they came, kept where they differ.
  cleaner.push(entry.body ?? entry.shown);
  cleaner.end();
  const now = yield* verifying({
    body: entry.shown,
    frameLines: cleaner.frameLines,
    controlCharacters: cleaner.controlCharacters,
    stopReason: entry.stop_reason ?? "none",
    elements: entry.elements,
    grounds: completeGrounds(entry.grounds, asOf),
    sayings,
    strict: entry.strict,
    ...(entry.appended_from === undefined ? {} : { appendedFrom: entry.appended_from }),
  });
  // What a model doubted can be repeated by nobody: the checks of code are held against themselves.
  const own = entry.verification.findings.filter(({ code }) => code !== "judge.doubt");
  const before = own.map(sayFinding);
  const after = now.findings.map(sayFinding);
  return {
    wasOk: entry.strict ? own.length === 0 : entry.verification.ok,
    ok: now.ok,
    added: after.filter((finding) => !before.includes(finding)),
    gone: before.filter((finding) => !after.includes(finding)),
  };
}

const sayFinding = ({ code, at }: { readonly code: string; readonly at: number | null }): string =>
  at === null ? code : `${code} (line ${at})`;

/** Stored grounds as the checks take them: an earlier program stores less, and what is not there is empty. */
const completeGrounds = (stored: Entry["grounds"], asOf: string): Grounds =>
  ({
    asOf,
    accounts: [],
    intrusions: [],
    figures: [],
    dates: [],
    planned: [],
    names: [],
    examples: [],
    texts: [],
    ...stored,
  }) as unknown as Grounds;
