import { oneSafeLine } from "../../finding/safe-text.ts";
import type { VerificationFinding } from "../../verification/verification.ts";

/** A finding as compilers write one: `answer.md:12: error date.unknown: …`; without the line when it is about the whole. */
export const findingLine = (file: string, { code, severity, message, at }: VerificationFinding): string =>
  `${oneSafeLine(file, 200)}${at === null ? "" : `:${at}`}: ${severity} ${code}: ${oneSafeLine(message, 500)}`;
