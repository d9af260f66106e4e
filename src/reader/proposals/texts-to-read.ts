import { moodWords } from "../phrasebook/list-unread.ts";
import type { Unread } from "../reader.ts";

/** A text with something unread, as a second reader gets it. */
export type TextToRead = {
  readonly source: string;
  /** The whole text: what is proposed is held against it. */
  readonly text: string;
  /** What of it is shown, line numbers left out: all, or the lines around what is unread. */
  readonly shown: string;
  /** What rules left, as written. */
  readonly unread: readonly string[];
};

export type ReadTexts = {
  readonly question: string;
  readonly notes: readonly { readonly source: string; readonly text: string }[];
  readonly unread: readonly Unread[];
};

/** Letters of all texts together that one call shows, lines around an unread one, and what is named of a text. Conventions. */
const mostShown = 40_000;
const linesAround = 4;
const mostNamed = 60;

/**
 * The texts that a second reader is worth asking about: something of them is in no fact, and not because it is denied,
 * asked or supposed. A person in the question alone is somebody to write to. A case of more letters than one call shows
 * is cut to the lines around what is unread. Pure.
 */
export function textsToRead({ question, notes, unread }: ReadTexts): TextToRead[] {
  const left = unread.filter(matters);
  const texts = [{ source: "question", text: question }, ...notes].flatMap(({ source, text }) => {
    const own = left.filter((one) => sourceOf(one) === source);
    return own.length === 0 ? [] : [{ source, text, own }];
  });
  const isLong = texts.reduce((sum, { text }) => sum + text.length, 0) > mostShown;
  let room = mostShown;
  return texts.flatMap(({ source, text, own }): TextToRead[] => {
    const shown = (isLong && source !== "question" ? around(text, own) : text).slice(0, room);
    room -= shown.length;
    const named = [...new Set(own.map((one) => one.text))].slice(0, mostNamed);
    return shown === "" ? [] : [{ source, text, shown, unread: named }];
  });
}

const scope: ReadonlySet<string> = new Set(Object.values(moodWords));

const matters = ({ source, kind, why }: Unread): boolean =>
  !why.split(", ").every((reason) => scope.has(reason)) && !(kind === "person" && source === "question");

const sourceOf = ({ source }: Unread): string =>
  source === "question" ? source : source.replace(/:\d+$/, "");

function around(text: string, unread: readonly Unread[]): string {
  const lines = text.split("\n");
  const kept = new Set<number>();
  for (const { source } of unread) {
    const line = Number(/:(\d+)$/.exec(source)?.[1] ?? 1) - 1;
    for (let at = Math.max(0, line - linesAround); at <= line + linesAround; at += 1) kept.add(at);
  }
  return lines.flatMap((line, at) => (kept.has(at) ? [line] : kept.has(at - 1) ? ["…"] : [])).join("\n");
}
