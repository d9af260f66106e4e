import { type Claim, type ClaimCounts, claimStatuses } from "../../verification/claims/claim.ts";
import type { Palette } from "../palette.ts";

/** As wide as the longest status. */
const margin = 12;

/** What a status is called in the margin; what was not checked must not look as if it had passed. */
const names: Readonly<Record<Claim["status"], string>> = {
  supported: "supported",
  contradicted: "CONTRADICTED",
  "own proposal": "own proposal",
  quoted: "quoted",
  unchecked: "not checked",
};

/**
 * The answer with the status of its sentences in the margin. A line with one sentence stands as it is; of a line with
 * several each has a line. Facts, and what contradicts or bears out a sentence, stand below it.
 */
export function claimLines(shown: string, claims: readonly Claim[], palette: Palette): string[] {
  const ofLine = new Map<number, Claim[]>();
  for (const claim of claims) ofLine.set(claim.at, [...(ofLine.get(claim.at) ?? []), claim]);
  return shown.split("\n").flatMap((line, index) => {
    const said = ofLine.get(index + 1) ?? [];
    if (said.length === 0) return [line === "" ? "" : inMargin("", line)];
    return said.flatMap((claim) => [
      coloured(inMargin(names[claim.status], said.length === 1 ? line : claim.sentence), claim, palette),
      ...notes(claim).map((note) => palette.notice(inMargin("", `  ${note}`))),
    ]);
  });
}

const inMargin = (name: string, text: string): string => `${name.padEnd(margin)} | ${text}`;

const coloured = (text: string, { status }: Claim, palette: Palette): string =>
  status === "contradicted" ? palette.error(text) : status === "unchecked" ? palette.warning(text) : text;

function notes({ facts, why, status }: Claim): string[] {
  const named = facts.length === 0 ? [] : [facts.join(", ")];
  if (status === "contradicted") return why === undefined ? named : [why];
  return [...named, ...(why === undefined ? [] : [why])].length === 0
    ? []
    : [[...named, ...(why === undefined ? [] : [why])].join(": ")];
}

/** "12 sentences: 4 supported, 1 contradicted, 7 not checked." */
export function countClaims(counts: ClaimCounts): string {
  const all = claimStatuses.reduce((sum, status) => sum + counts[status], 0);
  const parts = claimStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${said(status, counts[status])}`);
  return `${all} sentence${all === 1 ? "" : "s"}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`;
}

const said = (status: Claim["status"], count: number): string =>
  status === "unchecked"
    ? "not checked"
    : status === "own proposal" && count !== 1
      ? "own proposals"
      : status;
