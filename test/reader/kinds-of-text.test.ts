import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { shippedReader } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;
const read = (text: string, source = "question") => shippedReader(text, { source, asOf });
const facts = async (text: string, source = "question"): Promise<readonly string[]> =>
  (await read(text, source)).statements.map(({ key, value }) => `${key} ${value}`);

describe("typos", () => {
  it("are mended where one known word is that near", async () => {
    expect(
      await facts("their chmapion resigend last week and the renwal is 31 jan, they have 120 licenes"),
    ).toEqual(["stakeholder.champion departed", "renewal.date 2027-01-31", "usage.seats 120"]);
    expect(await facts("usage is dwon 31 % and the P1 is 9 dyas old")).toContain("usage.change -0.31");
  });

  it("leave words that are known, forms of them and names with a capital", async () => {
    expect(await facts("They own 120 seals and 40 boats.")).toEqual([]);
    expect(await facts("Sears has 120 settlers.")).not.toContain("usage.seats 120");
  });
});

describe("names", () => {
  it("of who is ruled out are no accounts", async () => {
    expect(await facts("The champion is Ana Ruiz, not Bob Stone.")).toEqual([
      "stakeholder.champion_name Ana Ruiz",
    ]);
  });

  it("before a sentence about them are accounts", async () => {
    const { statements } = await read("Contoso: our champion left.");
    expect(statements.map(({ key, account }) => [key, account])).toEqual([
      ["account.name", "Contoso"],
      ["stakeholder.champion", "Contoso"],
    ]);
  });

  it("between two accounts of a list are accounts", async () => {
    expect(await facts("Should I worry about Acme Foods, Borealis and Castle Bank?")).toEqual([
      "account.name Acme Foods",
      "account.name Borealis",
      "account.name Castle Bank",
    ]);
  });
});

describe("lists and tables", () => {
  it("of tickets say how many of the highest priority are open, how old and what about", async () => {
    const table = [
      "Ticket | Priority | Status | Opened | Subject",
      "4411 | P1 | Open | 2026-11-12 | Export fails",
      "4412 | P1 | Closed | 2026-11-02 | Login loop",
      "4415 | P1 | In progress | 2026-11-18 | Sync stuck",
      "4420 | P3 | Open | 2026-11-01 | Typo",
    ].join("\n");
    expect(await facts(`${table}\n`, "notes.txt")).toEqual([
      "support.open_p1 2",
      "support.p1_age_days 11",
      "support.p1_subject Export fails",
    ]);
  });

  it("of open tickets under a heading are counted", async () => {
    const list =
      "Open P1s:\n- INC-4411 export fails (opened 12 Nov)\n- INC-4415 sync stuck (opened 18 Nov)\n";
    expect(await facts(list, "notes.txt")).toEqual([
      "support.open_p1 2",
      "support.p1_age_days 11",
      "support.p1_subject export fails",
    ]);
  });

  it("of ticked milestones say how many are done; what is to come is none", async () => {
    const boxes = "[x] Kick-off\n[x] SSO\n[ ] Data import\n[ ] Training\n";
    expect(await facts(`Milestones\n${boxes}`, "notes.txt")).toEqual([
      "outcome.milestones_done 2",
      "outcome.milestones_due 4",
    ]);
    expect(await facts(`Next milestones\n${boxes}`, "notes.txt")).toEqual([]);
    expect(await facts(`Things to buy for the party:\n${boxes}`, "notes.txt")).toEqual([]);
  });
});

describe("a rival", () => {
  it("may be named in the next sentence", async () => {
    expect(await facts("They are looking at another tool. It is called Halden.")).toEqual([
      "commercial.competitor Halden",
    ]);
  });

  it("is none where looking at it is only supposed", async () => {
    expect(await facts("They might look at another tool. It is called Halden.")).toEqual([]);
  });
});

describe("figures", () => {
  it("leave the month they were taken in no passage that was not understood", async () => {
    const { unread, ignored } = await read("Usage dropped 31 % in June.");
    expect(unread).toEqual([]);
    expect(ignored).toEqual([{ source: "question", text: "June", kind: "when a figure was taken" }]);
  });

  it("are no words of a goal or a phase, and a contract's number no amount", async () => {
    expect(await facts("Goals: 80 % reached of what was due")).not.toContain(
      "outcome.goal 80 % reached of what was due",
    );
    expect(await facts("Contract 20-1187 is signed.")).toEqual([]);
  });
});
