import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { createReader } from "../../src/reader/phrasebook/create-reader.ts";
import { shippedLanguage, shippedPhrasebook, shippedReader } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;
const reading = (text: string) => shippedReader(text, { source: "question", asOf });
const factsOf = async (text: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await reading(text)).statements.map(({ key, value }) => [key, value]));

const examplesSchema = z.record(
  z.string(),
  z.strictObject({
    says: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    not: z.array(z.string()).optional(),
  }),
);
const examplesOf = (language: string) =>
  examplesSchema.parse(
    parse(
      readFileSync(
        new URL(`../../persona/practice/reading/${language}/examples.yaml`, import.meta.url),
        "utf8",
      ),
    ),
  );

const isSaid = (value: unknown, wanted: unknown): boolean =>
  typeof value === "string" && typeof wanted === "string"
    ? value.toLowerCase().includes(wanted.toLowerCase())
    : typeof value === "number" && typeof wanted === "number"
      ? Math.abs(value - wanted) <= 0.006
      : value === wanted;

describe.each(["de", "fr", "es"])("the examples of %s", (language) => {
  it.each(Object.entries(examplesOf(language)))("%s", async (key, { says = {}, not = [] }) => {
    const valuesOf = async (text: string) =>
      (await reading(text)).statements.filter((one) => one.key === key).map(({ value }) => value);
    const wrong: string[] = [];
    for (const [text, wanted] of Object.entries(says)) {
      const values = await valuesOf(text);
      if (!values.some((value) => isSaid(value, wanted)))
        wrong.push(`${text} — ${String(wanted)}, read ${values.join(", ") || "nothing"}`);
    }
    for (const text of not) {
      const values = await valuesOf(text);
      if (values.length > 0) wrong.push(`${text} — read ${values.join(", ")}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe("a text in a language that is not read", () => {
  it.each([
    [
      "Italian",
      "Il nostro champion ha lasciato l'azienda, abbiamo 120 licenze e il rinnovo è il 31 gennaio.",
    ],
    ["Portuguese", "O cliente não quer renovar o contrato e temos 40 usuários ativos de 120."],
    ["Dutch", "Onze klant wil het contract niet verlengen, er zijn 40 actieve gebruikers van de 120."],
    ["Polish", "Klient nie chce przedłużyć umowy, ma 120 licencji."],
    ["Chinese", "我们的客户有120个许可证，续约日期是2027年1月31日。"],
    ["Russian", "Наш клиент хочет уйти, 120 лицензий."],
  ])("is said to be unread: %s", async (language, text) => {
    const { statements, unread } = await reading(text);
    expect(statements).toEqual([]);
    expect(unread[0]).toMatchObject({
      kind: "passage",
      why: `written in ${language}, which the rules do not read`,
    });
  });

  it("leaves what stands beside it in a language that is read", async () => {
    const { statements, unread } = await reading(
      "Our champion left. Il cliente è molto arrabbiato e non vuole rinnovare il contratto con noi. Renewal is on 31 Jan 2027.",
    );
    expect(statements.map(({ key, value }) => [key, value])).toEqual([
      ["stakeholder.champion", "departed"],
      ["renewal.date", "2027-01-31"],
    ]);
    expect(unread.map(({ kind }) => kind)).toEqual(["passage"]);
  });
});

describe("languages in one text", () => {
  it("are read sentence by sentence", async () => {
    expect(
      await factsOf(
        "Unser Kunde hat 120 Lizenzen. The renewal is on 5 March 2027 and 40 users are active. Der Champion ist weg.",
      ),
    ).toEqual({
      "usage.seats": 120,
      "renewal.date": "2027-03-05",
      "usage.active_users": 40,
      "stakeholder.champion": "departed",
    });
  });

  it("keep their trade words: English terms stand in German sentences", async () => {
    expect(await factsOf("Renewal ist am 31.03.2027, ARR 84 TEUR, Health Score: 48.")).toMatchObject({
      "renewal.date": "2027-03-31",
      "account.arr": 84_000,
      "account.imported_health": 48,
    });
  });

  it("name no account for a place or a name of an English text", async () => {
    const { statements } = await reading("What about Los Alamos Medical and La Plata Foods?");
    expect(statements.map(({ value }) => value)).toEqual(["Los Alamos Medical", "La Plata Foods"]);
  });
});

describe("a day in figures", () => {
  it.each([
    ["Die Verlängerung ist am 05/03/2027.", "2027-03-05"],
    ["Le renouvellement est le 05/03/2027.", "2027-03-05"],
    ["La renovación es el 05/03/2027.", "2027-03-05"],
    ["The renewal is on 05/03/2027, the invoice of 13/04/2027 is paid.", "2027-03-05"],
    ["The renewal is on 05/03/2027, the invoice of 04/13/2027 is paid.", "2027-05-03"],
  ])("follows the language and the other days of the text: %s", async (text, day) => {
    expect((await factsOf(text))["renewal.date"]).toBe(day);
  });
});

describe("what a text costs", () => {
  it("is no other language for an English question", async () => {
    const asked: string[] = [];
    const reader = createReader(shippedPhrasebook, [], (id) => {
      asked.push(id);
      return shippedLanguage(id);
    });
    await reader("Our champion at Nordholm left and the renewal is on 31 January.", {
      source: "question",
      asOf,
    });
    expect(asked).toEqual([]);
    await reader("Unser Champion hat gekündigt.", { source: "question", asOf });
    expect(asked).toEqual(["de"]);
  });
});
