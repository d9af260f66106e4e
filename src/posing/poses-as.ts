import { lazyPattern } from "../language/patterns/lazy-pattern.ts";
import { asItLooks, decodedTexts, holdsTags, otherLooks } from "./fold.ts";
import { morePatterns } from "./more-posing.ts";
import { patterns, roleMarked } from "./order-patterns.ts";

/**
 * How a text poses as more than material: a frame line of an answer, a role of a conversation, a result or a
 * heading of ours, or an order to its reader.
 */
export type Pose = "frame" | "role" | "claim" | "order";

/** Everything that poses holds one of these; most lines hold none. */
const gate = lazyPattern(
  () =>
    /ignor|disregard|forget|override|bypass|skip|treat|mark|rate|score|report|record|\bset\b|classif|consider|label|list|show|call|declare|respond|reply|answer|output|print|write|\bsay\b|return|act as|pretend|not |you are|\byou (?:may|can|have)|instruction|system|assistant|developer|reveal|repeat|disclose|leak|must|should|shall|has to|csm|elena|manager|agent|route|computed|calculat|settled|code|programm|assessment|question|facts|notes|rules|begin|\bend\b|olvid|omit|descarta|desobed|trat|trait|marqu|calif|pon|inform|conteste?|escrib|\bdi\b|diga|eres|verg[ei]ss|missacht|übergeh|behandel|behandl|bewert|stufe|meld|setze|betracht|antwort|schreib|sage?|\bgib\b|geben|eskalier|bist|oubli|néglig|contourn|class|déclar|répon|écri|\bdis\b|dites|escal|êtes|tu es|sist|role|[<[]|F\d/i,
);

// A rule of any signs around the words, or the words alone in capitals on their line.
const frameLine = lazyPattern(
  () => /={2,}[^\S\n]{0,8}(?:begin|end)\b[^=\n]{0,120}?\b(?:response|answer|respuesta|antwort|réponse)\b/i,
);
const bareFrame = lazyPattern(
  () =>
    /^[^\p{L}\n]{0,40}(?:BEGIN|END) (?:[A-Z]+ ){1,6}(?:RESPONSE|ANSWER)[^\p{L}\n]{0,40}$|^[^\p{L}\n]{3,40}\b(?:begin|end) (?:[a-z]+ ){1,6}response\b[^\p{L}\n]{3,40}$/u,
);
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
  if (!gate().test(text)) return morePose(text);
  if (frameLine().test(text) || bareFrame().test(text)) return "frame";
  const { role, claim, order } = patterns();
  if ((first && roleMarked.test(text)) || role.test(text)) return "role";
  if (claim.test(text)) return "claim";
  if (order.test(text) && !reported.test(text)) return "order";
  return morePose(text);
}

function morePose(text: string): Pose | null {
  const { gate: opens, claim, role, order } = morePatterns();
  if (!opens.test(text)) return null;
  if (role.test(text)) return "role";
  if (claim.test(text)) return "claim";
  return order.test(text) && !reported.test(text) ? "order" : null;
}

/** Whether a line holds a word of what poses, or signs that have to be read as they look; false for most, and cheap. */
export const mayPose = (line: string): boolean =>
  !plainAscii.test(line) || gate().test(line) || mayHide.test(line) || morePatterns().gate.test(line);

const plainAscii = /^[\u0000-\u007f]*$/;

/** "We told them to ignore the previous instructions": what somebody was told is a report. */
const reported =
  /\b(?:told|asked|tells|asks|advised|reminded|instructed) (?:the customer|the team|them|us|him|her|[A-Z][a-z]+) (?:to|that they should) (?:ignore|disregard|forget|skip|bypass|override)\b/;
