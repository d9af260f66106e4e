import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";
import { shippedPractice } from "./shipped-practice.ts";

const { keyQuestions, phrases } = shippedPractice();
const asOf = "2026-11-23" as CalendarDate;
const keysIn = async (text: string) => {
  const { statements } = await readText(text, { source: "question", asOf });
  return statements.map((one) => one.key);
};

const answers: Readonly<Record<string, readonly string[]>> = {
  outcome: ["outcome.goal"],
  health: ["usage.active_users", "usage.seats", "relationship.nps_rating"],
  renewal: ["renewal.date", "renewal.notice_days", "renewal.auto_renew"],
  challenges: ["outcome.challenge"],
  stakeholders: ["stakeholder.contact", "stakeholder.champion_name", "stakeholder.has_sponsor"],
};

describe("an example answer, written as it stands, is understood", () => {
  test.each(keyQuestions.questions.map(({ id, example }) => [id, example] as const))(
    "%s: %s",
    async (id, example) => {
      const expected = answers[id] ?? [];
      expect(expected.length).toBeGreaterThan(0);
      expect(await keysIn(example)).toEqual(expect.arrayContaining([...expected]));
    },
  );

  test("and the one for the notice period", async () => {
    const [, example = ""] = /\((.*)\)/.exec(phrases.phrases.notice_question ?? "") ?? [];
    expect(await keysIn(example)).toEqual(
      expect.arrayContaining(["renewal.notice_days", "renewal.auto_renew"]),
    );
  });
});
