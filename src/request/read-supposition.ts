import { oncePer } from "../assessment/once-per.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { type FactKey, factKeys } from "../facts/fact-catalogue.ts";
import { tokenise } from "../language/tokens.ts";
import type { Practice } from "../practice/practice.ts";
import type { Reader } from "../reader/reader.ts";
import { findAll } from "./compile-phrases.ts";
import { compileRules } from "./compile-rules.ts";
import { type Change, unitOf } from "./suppose.ts";

export type SuppositionInput = {
  readonly premise: string;
  readonly reader: Reader;
  readonly practice: Practice;
  readonly asOf: CalendarDate;
  /** Names of the accounts of the case. */
  readonly accounts: readonly string[];
};

const rulesOf = oncePer(compileRules);

/**
 * What a premise says would hold: by the practice's suppositions, then by the reader of texts, who takes it for a
 * statement. Null when neither reads a fact in it.
 */
export async function readSupposition({
  premise,
  reader,
  practice,
  asOf,
  accounts,
}: SuppositionInput): Promise<Change | null> {
  const { requests } = practice;
  const rules = findAll(rulesOf(requests).suppositions, tokenise(premise)).flatMap(
    ({ meaning }) => requests.suppositions[meaning] ?? [],
  );
  const set = rules.flatMap((rule) =>
    factKeys.flatMap((key) => {
      const value = rule.set[key];
      return value === undefined ? [] : [{ key, value, unit: unitOf(key), quote: premise }];
    }),
  );
  const cleared = rules.flatMap(({ clear }) => clear);
  const decided = new Set<FactKey>([...set.map(({ key }) => key), ...cleared]);
  const { statements } = await reader(asStatement(premise), { source: "question", asOf, accounts });
  const read = statements.filter(({ key }) => !decided.has(key) && !ignored.has(key));
  const all = [
    ...set,
    ...seatsOf(premise),
    ...read.map(({ key, value, unit, quote }) => ({ key, value, unit, quote })),
  ];
  const once = all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index);
  return once.length === 0 && cleared.length === 0 ? null : { statements: once, clear: cleared };
}

/** Naming the account changes nothing about it. */
const ignored: ReadonlySet<FactKey> = new Set(["account.name", "commercial.terms_in_question"] as const);

/** "they cut to 150 seats", "moved the renewal to June 1": told as if it were so. */
const asStatement = (premise: string): string =>
  `${premise
    .replace(
      /\b(?:we|i|they) (?:get|got|bring|brought|raise|raised|push|pushed) (?:the |their |its )?(.+?) (?:up |back )?to\b/i,
      "$1 is",
    )
    .replace(
      /\b(?:renewal|renewal date) (?:moves|moved|is moved|was moved|were moved|slips|slipped|shifts|is|were|was) to\b/i,
      "renewal is on",
    )
    .replace(/\b(?:would|could|might|will|'d|'ll) (?:be|become)\b/gi, "is")
    .replace(/\b(?:were|was|became|becomes)\b/gi, "is")
    .replace(
      /\b(?:went|goes|rises|rose|drops|dropped|falls|fell|grows|grew) (?:up |back |down )?to\b/gi,
      "is",
    )
    .trim()}.`;

/** "cut to 150 seats", "reduce to 150 seats": the new number of seats, which a plain reader takes for a share given back. */
function seatsOf(premise: string): Change["statements"] {
  const match =
    /\b(?:to|only|have|has|keeps?|with|at)\s+(\d[\d,.]{0,9})\s+(?:seats|licen[cs]es|users)\b/i.exec(premise);
  const seats = Number(match?.[1]?.replaceAll(/[,.](?=\d{3})/g, "") ?? Number.NaN);
  return Number.isFinite(seats) && !/active/i.test(premise)
    ? [{ key: "usage.seats", value: seats, unit: "count", quote: premise }]
    : [];
}
