import type { CheckResult } from "../../consultation/check-response.ts";
import type { Link } from "../../finding/link.ts";
import type { RunFacts } from "../envelope.ts";
import type { Palette } from "../palette.ts";

/** What stands on stdout after a check; sarif and junit are what CI systems read. */
export type CheckFormat = "text" | "json" | "sarif" | "junit";

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
  /** Of the program. */
  readonly version: string;
};
