import { findCandidates } from "./find-candidates.ts";
import { asItLooks, decodedTexts, holdsTags, otherLooks } from "./fold.ts";
import type { Pose } from "./pose.ts";

/** Longer lines are looked at in pieces that overlap, so that the time stays linear. */
const piece = 2000;
const overlap = 300;

/**
 * How a line or a cell poses, or null. Characters without width, tags, full-width letters, look-alikes, letters set apart
 * and signs in the place of letters are read as what they look like, and Base64 as what it says. Linear in the length of
 * the text.
 */
export function posesAs(text: string): Pose | null {
  if (!lineBreak.test(text)) return posePiecewise(text);
  for (const line of text.split(lineBreak)) {
    const pose = posePiecewise(line);
    if (pose !== null) return pose;
  }
  return null;
}

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/;

function posePiecewise(text: string): Pose | null {
  for (let from = 0; from < text.length; from += piece - overlap) {
    const pose = poseOfPiece(text.slice(from, from + piece), from === 0);
    if (pose !== null) return pose;
    if (from + piece >= text.length) break;
  }
  return null;
}

function poseOfPiece(written: string, first: boolean): Pose | null {
  const text = asItLooks(written);
  const pose = poseOf(text, first);
  if (pose !== null) return pose;
  if (holdsTags(written)) return "order";
  if (mayHide.test(text) || text !== written)
    for (const other of otherLooks(text)) {
      const hidden = poseOf(other, first);
      if (hidden !== null) return hidden;
    }
  return decodedTexts(text).some((decoded) => poseOf(decoded, true) !== null) ? "order" : null;
}

/** Letters set apart, or signs in the place of letters. */
const mayHide =
  /(?:\p{L}[ ._*·|~/-]){3}\p{L}|(?:= ){2}|\p{L}[0134570@$!]\p{L}|(?<![\p{L}\d])[0134570@$]\p{L}{2}|[аеорсухіαορ]/u;

function poseOf(text: string, first: boolean): Pose | null {
  for (const { way, pattern } of findCandidates(text)) {
    if (way.first && !first) continue;
    if (pattern().test(text) && !(way.unlessReported && reported.test(text))) return way.pose;
  }
  return null;
}

/** "We told them to ignore the previous instructions": what somebody was told is a report. */
const reported =
  /\b(?:told|asked|tells|asks|advised|reminded|instructed) (?:the customer|the team|them|us|him|her|[A-Z][a-z]+) (?:to|that they should) (?:ignore|disregard|forget|skip|bypass|override)\b/;
