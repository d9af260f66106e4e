import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../src/calendar/calendar-date.ts";
import { createPlaybook } from "../../src/consultant/playbook/create-playbook.ts";
import { brief } from "../../src/consultation/brief.ts";
import { readAliases } from "../../src/journal/account-aliases.ts";
import { findLookAlikes } from "../../src/journal/find-look-alikes.ts";
import type { JournalLine } from "../../src/journal/journal-line.ts";
import { readAnswerSteps } from "../../src/journal/read-answer-steps.ts";
import { practice } from "../assessment/account.ts";
import { createRandom } from "../bench/create-random.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { shippedReader } from "../support/shipped-reader.ts";
import { consultation, done, dueOf } from "./journal-of.ts";

const persona = shippedPersona();
const elements = persona.response_elements.map(({ name }) => name);
const firstDay = "2026-01-05" as CalendarDate;
const days = 250;

/** The accounts of one customer success manager; two of them she writes in two ways. */
const accounts = [
  ["Northwind"],
  ["Contoso", "Contoso Ltd"],
  ["Fabrikam"],
  ["Proseware", "Proseware GmbH"],
  ["Litware"],
] as const;

/** What she asks, from harmless to alarming. */
const questions = [
  (name: string) => `Our champion at ${name} just left and the renewal is in 74 days. What do I do first?`,
  (name: string) => `Usage at ${name} dropped 31 % and their NPS is 3. The renewal is in 40 days.`,
  (name: string) => `${name} has 3 P1 tickets open for 12 days, and their CFO complained. What now?`,
  (name: string) => `${name} wants to add 50 seats. How do I handle the expansion at ${name}?`,
  (name: string) => `Onboarding at ${name} started 3 weeks ago and a milestone is overdue. What now?`,
  (name: string) => `Is ${name} healthy?`,
] as const;
const playing = [
  "What is a QBR?",
  "Our champion just left and the renewal is in 74 days.",
  "Usage dropped 40 %.",
];

/** What the playbook answers: whom it is about, and the steps. */
async function askPlaybook(question: string, asOf: CalendarDate) {
  const briefing = await brief({
    persona,
    practice,
    reader: shippedReader,
    question,
    asOf,
    notes: [],
    statements: [],
  });
  let shown = "";
  const playbook = createPlaybook({ persona, practice, case: briefing.case, accounts: briefing.accounts });
  for await (const event of playbook(briefing.prompt, new AbortController().signal))
    if (event.type === "text") shown += event.text;
  const names = briefing.accounts.map(({ assessment }) => assessment.account);
  return { names, steps: readAnswerSteps({ shown, byRules: true, asOf, elements, accounts: names }) };
}

const aliases = readAliases([
  { name: "Contoso", account: "Contoso Ltd" },
  { name: "Proseware", account: "Proseware GmbH" },
]);

/** 250 days: on most of them she asks about an account, sometimes twice, plays, and does some of what is due. */
async function simulate({ doneADay }: { readonly doneADay: number }) {
  const random = createRandom();
  const lines: JournalLine[] = [];
  const counts: number[] = [];
  let asked = 0;
  for (let day = 0; day < days; day += 1) {
    const asOf = addDays(firstDay, day);
    const names = accounts[random(accounts.length)] ?? ["Northwind"];
    const name = names[random(names.length)] ?? "Northwind";
    const question = questions[random(questions.length)]?.(name) ?? "";
    for (let times = 1 + random(3); times > 0; times -= 1) {
      const answer = await askPlaybook(question, asOf);
      lines.push(consultation({ id: `c${asked++}`, on: asOf, accounts: answer.names, steps: answer.steps }));
    }
    if (random(4) === 0) {
      const answer = await askPlaybook(playing[random(playing.length)] ?? "", asOf);
      lines.push(consultation({ id: `c${asked++}`, on: asOf, accounts: answer.names, steps: answer.steps }));
    }
    const due = dueOf(lines, asOf, { until: addDays(asOf, 14), aliases }).steps;
    const chosen = due.toSorted((a, b) => ((a.due ?? "9") < (b.due ?? "9") ? -1 : 1)).slice(0, doneADay);
    if (chosen.length > 0) lines.push(done(asOf, ...chosen.map(({ id }) => id)));
    counts.push(due.length - chosen.length);
  }
  return { lines, counts };
}

describe("250 days of a customer success manager with five accounts", () => {
  it("leave at most 35 steps due, on the last day and on nearly every day before", async () => {
    const { lines, counts } = await simulate({ doneADay: 3 });
    expect(lines.length).toBeGreaterThan(days * 2);
    expect(counts.at(-1)).toBeLessThanOrEqual(35);
    expect(counts.filter((count) => count > 35).length).toBeLessThan(days / 20);
    expect(counts.some((count) => count > 5)).toBe(true);
  }, 120_000);

  it("leave one plan an account even when nothing is ever done", async () => {
    const { lines, counts } = await simulate({ doneADay: 0 });
    const most = practice.phrases.limits.actions * accounts.length;
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
    const last = addDays(firstDay, days - 1);
    const { steps, list } = dueOf(lines, last, { until: addDays(last, 14), aliases });
    const words = steps.map(({ account, what }) => `${account}: ${what}`);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(steps.map(({ account }) => account)).size).toBeLessThanOrEqual(accounts.length);
    expect(list.ofNobody).toBeGreaterThan(100);
    // Without the aliases she would be asked about them.
    expect(
      findLookAlikes(list.names, readAliases([]))
        .map(([name]) => name)
        .sort(),
    ).toEqual(["Contoso", "Proseware"]);
  }, 120_000);
});
