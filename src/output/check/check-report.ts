import type { Usage } from "../../consultant/consultant.ts";
import type { CheckResult } from "../../consultation/check-response.ts";
import type { Link } from "../../finding/link.ts";
import type { RunFacts } from "../envelope.ts";
import type { Envelope } from "../envelope-schema.ts";
import type { Palette } from "../palette.ts";

/** What stands on stdout after a check; sarif and junit are what CI systems read. */
export type CheckFormat = "text" | "json" | "sarif" | "junit";

export type CheckCalls = {
  /** Of the call that read what rules left. */
  readonly usages: readonly Usage[];
  /** US dollars of all calls; null when unknown. */
  readonly costUsd: number | null;
  readonly judge?: Envelope["judge"];
};

/** All that a report of a check is made from. */
export type CheckReport = {
  /** The checked text as the user named it; "stdin" for standard input. */
  readonly file: string;
  readonly result: CheckResult;
  /** Warnings break the contract too. */
  readonly strict: boolean;
  /** The text shows the answer with the status of its sentences in the margin. */
  readonly claims: boolean;
  readonly palette: Palette;
  /** How a place in the text is written; default: as text. */
  readonly link?: Link | undefined;
  readonly run: RunFacts;
  /** What models were asked for beside the check; left out where none was. */
  readonly calls?: CheckCalls;
  /** Of the program. */
  readonly version: string;
};
