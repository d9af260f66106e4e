import { type Link, plainLink } from "../../finding/link.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { VerificationFinding } from "../../verification/verification.ts";

/** A finding as compilers write one: `answer.md:12: error date.unknown: …`; without the line when it is about the whole. */
export const findingLine = (
  file: string,
  { code, severity, message, at }: VerificationFinding,
  link: Link = plainLink,
): string => `${placeText(file, at, link)}: ${severity} ${code}: ${oneSafeLine(message, 500)}`;

function placeText(file: string, at: number | null, link: Link): string {
  const name = oneSafeLine(file, 200);
  return at === null ? name : link(`${name}:${at}`, file, { line: at, column: 1 });
}
