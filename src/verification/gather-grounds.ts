import type { AssessedAccount } from "../assessment/assess.ts";
import { planSteps } from "../assessment/plan-steps.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Case } from "../case/case.ts";
import type { Fact } from "../facts/fact.ts";
import { factLine } from "../facts/fact-line.ts";
import { isProven } from "../facts/is-proven.ts";
import type { Persona } from "../persona/persona.ts";
import { fullName } from "../persona/persona-identity.ts";
import type { PortfolioReport } from "../portfolio/portfolio-report.ts";
import { describeReport } from "../prompt/describe-report.ts";
import { sayUnread } from "../reader/say-unread.ts";
import { finishWork } from "../slices/finish-work.ts";
import type { Work } from "../slices/work.ts";
import { gatherFigures } from "./grounding/gather-figures.ts";
import type { AccountGrounds, Grounds, KnownFact } from "./grounds.ts";
import { listIntrusions } from "./list-intrusions.ts";

export type GroundsInput = {
  readonly persona: Persona;
  readonly case: Case;
  readonly accounts: readonly AssessedAccount[];
  /** What code worked out for the request, and texts of the practice it is answered with. */
  readonly said?: readonly string[];
  /** Texts of the practice that promise nothing: whatever an answer says of them word for word is ours. */
  readonly own?: readonly string[];
  /** As Grounds. */
  readonly owesRoute?: boolean;
  /** What the portfolio comes to; null or left out where nothing was measured. */
  readonly report?: PortfolioReport | null;
};

/** What an answer about this case may say. */
export const gatherGrounds = (input: GroundsInput): Grounds => finishWork(gatheringGrounds(input));

/** The same in pieces: many accounts take a while. */
export function* gatheringGrounds(input: GroundsInput): Work<Grounds> {
  const { persona, case: theCase, accounts, report = null, said = [], own = [], owesRoute = true } = input;
  const told = report === null ? [] : [describeReport(report)];
  const plays = playTexts(accounts);
  const others = [
    ...persona.performance.success_indicators.flatMap(({ target }) => target ?? []),
    ...Object.values(accounts[0]?.view.practice.health.bands ?? {}).map(String),
    ...plays.filter((text) => /\d/.test(text)),
  ];
  const { figures, dates } = yield* gatherFigures(theCase.asOf, accounts, others, told);
  return {
    asOf: theCase.asOf,
    accounts: accounts.map(accountGrounds),
    intrusions: listIntrusions(theCase.intrusions),
    ...(owesRoute ? {} : { owesRoute }),
    canDecide: persona.authority.can_decide,
    figures,
    dates,
    planned: yield* plannedDays(accounts),
    free: freeDays(theCase.asOf, accounts),
    names: yield* namesOf(persona, accounts, told),
    examples: [
      ...new Set(accounts.flatMap(({ assessment }) => assessment.keyQuestions.map(({ example }) => example))),
      ...accounts.slice(0, 1).map(({ view }) => view.practice.phrases.phrases.notice_question),
      // What was not understood is named, and nothing in it is stated.
      ...(sayUnread(theCase.reading.unread)?.passages ?? []),
    ],
    own: [...plays, ...own],
    texts: [
      theCase.question,
      ...theCase.earlier,
      ...theCase.notes.map(({ text }) => text),
      ...quotesIn(accounts),
      ...said,
    ],
  };
}

/**
 * The words that facts were read from: of an answer to a key question, or an earlier message, nothing else is left. Not
 * the cells of records: "38400" alone would bear out any currency.
 */
const quotesIn = (accounts: readonly AssessedAccount[]): string[] => [
  ...new Set(
    accounts.flatMap(({ facts }) =>
      facts.flatMap(({ from, quote, source }) => (from === undefined && ofWords.test(source) ? [quote] : [])),
    ),
  ),
];

/** "question", "turn 1:question", "answer:3", "notes.txt:4"; a record's ends with its field. */
const ofWords = /(?:^|:)(?:question|\d+)$/;

const accountGrounds = ({ assessment, facts }: AssessedAccount): AccountGrounds => {
  const { health, redFlags, renewal, authority } = assessment;
  const imported = facts.flatMap(({ key, value }) =>
    key === "account.imported_health" && typeof value === "number" ? [value] : [],
  );
  return {
    name: assessment.account,
    // What only a model takes for a fact bears out no sentence.
    facts: facts.filter(isProven).map(knownFact),
    score: health.score,
    otherScores: [
      ...(health.score === null
        ? []
        : [health.low, health.high, ...[health.score, health.low, health.high].map(Math.round)]),
      ...imported,
    ],
    dimensions: Object.fromEntries(
      health.dimensions.flatMap(({ name, score }) => (score === null ? [] : [[name.toLowerCase(), score]])),
    ),
    band: health.band,
    criticalFlags: redFlags.filter(({ severity }) => severity === "critical").map(({ name }) => name),
    flagged: redFlags.some(({ severity }) => severity !== "warn"),
    renewal: renewal.date,
    deadline: renewal.deadline,
    route: authority.route,
    with: authority.reasons.flatMap(({ level, with: partner }) =>
      level === authority.route && partner !== null ? [partner] : [],
    ),
  };
};

const knownFact = ({ id, key, value, unit, by, quote }: Fact): KnownFact => ({
  id,
  key,
  value,
  unit,
  ...(by === undefined ? {} : { by }),
  ...(key.startsWith("stakeholder.") ? { quote } : {}),
});

/** Every text of the chosen plays that holds a figure. */
function playTexts(accounts: readonly AssessedAccount[]): string[] {
  const chosen = new Set(accounts.flatMap(({ assessment }) => assessment.plays.map(({ id }) => id)));
  const plays = accounts[0]?.view.practice.plays.plays.filter(({ id }) => chosen.has(id)) ?? [];
  return plays.flatMap(({ strategy, steps, risks, metrics, lead, stakeholders }) =>
    textsIn({ strategy, steps, risks, metrics, lead, stakeholders }),
  );
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Days off in the reach of a plan: in every year, or of a year that touches it. */
function freeDays(asOf: CalendarDate, accounts: readonly AssessedAccount[]): string[] {
  const [first, last] = [asOf.slice(0, 4), String(Number(asOf.slice(0, 4)) + 2)];
  const free = accounts[0]?.view.practice.calendar.free ?? [];
  return free.filter((day) => day.length === 5 || (day.slice(0, 4) >= first && day.slice(0, 4) <= last));
}

/** Due days of the chosen plays. */
function* plannedDays(accounts: readonly AssessedAccount[]): Work<CalendarDate[]> {
  const days = new Set<CalendarDate>();
  for (const account of accounts) {
    yield;
    for (const { due } of planSteps(account)) days.add(due);
  }
  return [...days];
}

/** Capitalised words of everything that is known: people, accounts, products. */
function* namesOf(
  persona: Persona,
  accounts: readonly AssessedAccount[],
  texts: readonly string[],
): Work<string[]> {
  const names = new Set<string>();
  const take = (text: string): void => {
    for (const word of text.match(/(?<![A-Za-zÀ-ɏ])[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'’-]{1,40}/g) ?? [])
      for (const part of [word, ...word.split(/['’-]/)]) names.add(part.toLowerCase());
  };
  take(fullName(persona));
  for (const { name } of [...persona.collaboration.partners, ...persona.decision_criteria]) take(name);
  for (const text of texts) take(text);
  for (const { assessment, facts } of accounts) {
    yield;
    take(assessment.account ?? "");
    for (const fact of facts) {
      take(factLine(fact));
      take(fact.quote);
    }
  }
  return [...names];
}
