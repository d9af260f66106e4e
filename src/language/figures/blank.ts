import { lazyPattern } from "../patterns/lazy-pattern.ts";
/** Takes what is no statement out of a line and leaves spaces, so that every place stays where it was. */
export const blank = (line: string, pattern: RegExp): string =>
  line.replace(pattern, (words) => " ".repeat(words.length));

const reference = lazyPattern(
  () =>
    /\b(?:steps?|sections?|parts?|questions?|phases?|plays?|items?|points?|options?|priority|tier|level|weeks?|days?|months?|sprints?|versions?|pages?|lines?|rows?|headings?|elements?|rungs?|stages?|no\.|numbers?|answers?|schritte?|abschnitt|paso|pasos|étapes?|[FT]-)\s?#?(?:\d{1,3}(?![\d.,]*\d|\s?%)(?:(?:\s?[-–,&]\s?|,? (?:and|und|y|et|to|or) )(?:steps? )?\d{1,3}\b(?!\s?%))*)/gi,
);

/** Numbers that name a place and state nothing: facts, steps, ids, list numbers, times, "24/7", "30/60/90". */
const names = [
  /^\s*(?:[-*+>|]\s*)*\**\d{1,3}[.)](?=\s)/g,
  /^\s*#{1,6}\s*\**\d{1,2}[.)]?\s/g,
  /`[^`]{0,200}`/g,
  /\[\d{1,3}(?:;\d{1,3}){0,4}m/g,
  /\bhttps?:\/\/\S{1,500}/g,
  /\b(?:24\s?[/x×]\s?7|50\/50|1:1|360°)/g,
  /\b\d{1,3}(?:[/-]\d{1,3}){2,}\b(?![-/.]\d)/g,
  /(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?\b/g,
  /\b\d{1,4}(?:st|nd|rd|th)\b/gi,
];

export const blankNames = (line: string): string =>
  /\d/.test(line) ? blank(names.reduce(blank, line), reference()) : line;
