import { describe, expect, it } from "vitest";
import type { FactKey } from "../../../src/facts/fact-catalogue.ts";
import type { Proposal } from "../../../src/reader/proposals/proposal.ts";
import { day } from "../../assessment/account.ts";
import { proposalCase } from "../../support/proposal-case.ts";
import { shippedProver } from "../../support/shipped-reader.ts";

const asOf = day("2026-11-23");
const proposal = (key: FactKey, value: Proposal["value"], quote: string, more: Partial<Proposal> = {}) =>
  ({ key, value, quote, source: "notes.txt", account: null, mood: "stated", ...more }) as const;
const prove = (text: string, ...proposals: readonly Proposal[]) =>
  shippedProver(text, { proposals, model: "a-model" }, { source: "notes.txt", asOf });

/** What became of one proposal: its value, or why it is none. */
async function judged(text: string, one: Proposal) {
  const { accepted, rejected } = await prove(text, one);
  return accepted[0]?.statement.value ?? rejected[0]?.why;
}

describe("proposals held against their text", () => {
  it("takes every true one and none of 30 % that are invented", async () => {
    const { note, proposals, invented } = proposalCase;
    expect(invented.length / (proposals.length + invented.length)).toBeCloseTo(0.3, 2);
    const { accepted, rejected } = await prove(note, ...proposals, ...invented);
    expect(accepted.map((one) => one.proposal)).toEqual(proposals);
    expect(rejected.map(({ why }) => why)).toEqual([
      "its quote does not stand in the source",
      "no figure of its quote has that value",
      "its words are about Contoso",
      "its sentence denies it",
      "its sentence only supposes it",
      "its quote stands on a line that poses as something else",
    ]);
  });

  it("says of a fact which model read it, from which words, and where they stand", async () => {
    const text = "Northwind, visit.\nThe dashboards opened 61 times in October.";
    const { accepted } = await prove(text, proposal("usage.now", 61, "dashboards opened  61 times"));
    expect(accepted[0]?.statement).toEqual({
      account: "Northwind",
      key: "usage.now",
      value: 61,
      unit: "count",
      source: "notes.txt:2",
      quote: "dashboards opened 61 times",
      readBy: { model: "a-model", figure: "61" },
    });
  });

  it.each([
    ["white space", "opened\n  61   times"],
    ["full width", "ｏｐｅｎｅｄ 61 times"],
    ["a ligature", "the ofﬁce opened 61 times"],
  ])("looks for a quote in NFKC with its white space folded: %s", async (_name, written) => {
    const quote = written.normalize("NFKC").replace(/\s+/g, " ");
    expect(await judged(`Of late it ${written} a week.`, proposal("usage.now", 61, quote))).toBe(61);
  });

  it.each([
    ["another case", "Opened 61 times"],
    ["another dash", "opened – 61 times"],
    ["a word left out", "opened times"],
  ])("takes no quote with %s", async (_name, quote) => {
    const why = await judged("It opened - 61 times of late.", proposal("usage.now", 61, quote));
    expect(why).toBe("its quote does not stand in the source");
  });

  it("reads no part of a figure that the quote cuts", async () => {
    const text = "Some 1,261 times a week it opened.";
    expect(await judged(text, proposal("usage.now", 61, "61 times a week it opened"))).toBe(
      "no figure of its quote has that value",
    );
  });

  const text = "Of the seats in the hall 31 % stay dark, USD 48,000 is what they wire us, for 18 months yet.";
  it.each([
    ["a share as a fraction", proposal("usage.feature_breadth", 0.31, "31 % stay dark"), 0.31],
    ["a share as a percentage", proposal("usage.feature_breadth", 31, "31 % stay dark"), 0.31],
    ["a percentage in words", proposal("support.csat_pct", "31 %", "31 % stay dark"), 31],
    ["an amount", proposal("account.arr", "USD 48,000", "USD 48,000 is what they wire us"), 48_000],
    ["an amount in thousands", proposal("account.arr", "48k", "USD 48,000 is what they wire us"), 48_000],
    ["months", proposal("renewal.term_months", "18 months", "for 18 months yet"), 18],
    ["an amount as a count", proposal("usage.seats", 48_000, "USD 48,000 is what they wire us"), null],
    ["a share as a count", proposal("usage.seats", 31, "31 % stay dark"), null],
    ["a number out of range", proposal("usage.active_rate", 48_000, "USD 48,000 is what they wire us"), null],
    ["a flag for a number", proposal("usage.seats", true, "31 % stay dark"), null],
  ])("fits unit and range: %s", async (_name, one, value) => {
    expect(await judged(text, one)).toBe(value ?? "no figure of its quote has that value");
  });

  it.each([
    ["a fall that words say", "Traffic slid 31 %, the sheet says: down 31 %.", "down 31 %", -0.31, -0.31],
    ["a fall that is told as a rise", "The sheet says: down 31 %.", "says: down 31 %", 0.31, null],
    ["a change without a direction", "The sheet says: moved 31 %.", "says: moved 31 %", -0.31, null],
  ])("reads the direction of a change again: %s", async (_name, words, quote, value, read) => {
    expect(await judged(words, proposal("usage.change", value, quote))).toBe(
      read ?? "no figure of its quote has that value",
    );
  });

  it.each([
    ["denied", "Nobody there said that 40 of them have a badge.", "40 of them have a badge"],
    ["asked", "Is it true that 40 of them have a badge?", "40 of them have a badge"],
    ["supposed", "If 40 of them have a badge we are fine.", "40 of them have a badge"],
    ["planned", "We plan to have 40 of them with a badge.", "40 of them with a badge"],
    ["somebody else's", "At another customer 40 of them have a badge.", "40 of them have a badge"],
  ])("reads the mood of the sentence again: %s", async (_mood, words, quote) => {
    expect(await judged(words, proposal("usage.active_users", 40, quote))).toMatch(/^its sentence /);
  });

  it("takes a model's own doubt for one", async () => {
    const one = proposal("usage.active_users", 40, "40 of them have a badge", { mood: "supposed" });
    expect(await judged("40 of them have a badge.", one)).toBe("the model itself takes it for supposed");
  });

  it("takes a figure that rules read as something else for unproven", async () => {
    const { accepted } = await prove(
      "They have 250 seats.",
      proposal("usage.active_users", 250, "have 250 seats"),
    );
    expect(accepted[0]?.statement.readBy).toEqual({ model: "a-model", figure: null });
  });

  it("asks for words beside a figure", async () => {
    expect(await judged("Hall: 250.", proposal("usage.seats", 250, "250"))).toBe(
      "its quote says nothing beside the value",
    );
  });

  it("takes words only as a flag, a choice, or words of the quote", async () => {
    const words = "Marta, who carried us inside, packed her desk.";
    const champion = (value: Proposal["value"]) =>
      judged(words, proposal("stakeholder.champion", value, "Marta, who carried us inside, packed her desk"));
    expect(await champion("departed")).toBe("departed");
    expect(await champion("on holiday")).toMatch(/^its value is none/);
    expect(await champion(true)).toMatch(/^its value is none/);
    const named = (value: string) =>
      judged(words, proposal("stakeholder.champion_name", value, "Marta, who carried us inside"));
    expect(await named("Marta")).toBe("Marta");
    expect(await named("Martina")).toMatch(/^its value is none/);
  });
});
