import { describe, expect, it } from "vitest";
import { readRequest } from "../../src/request/read-request.ts";
import { shippedPractice } from "../practice/shipped-practice.ts";
import { requestCases } from "./request-cases.ts";

const practice = shippedPractice();

/** As the program reads it: names of accounts are known when the reader of texts found them. */
const read = (question: string, accounts: readonly string[] = []) =>
  readRequest({ question, practice, accounts, hasFacts: accounts.length > 0 });

const namesIn = (question: string): string[] => [
  ...new Set(question.match(/\b(?:Northwind|Wingtip|Contoso|Fabrikam)\b/g) ?? []),
];

describe("a request", () => {
  it.each(requestCases)("is $kind: $question", ({ question, ...expected }) => {
    const { length, ...request } = read(question, namesIn(question));
    const found = { ...request, length: length && [length.unit, length.most] };
    expect(found).toMatchObject(expected);
  });

  it("is a consultation where no cue stands", () => {
    expect(read("Contoso", ["Contoso"])).toMatchObject({
      kind: "consult",
      also: [],
      length: null,
      language: "en",
    });
    expect(read("")).toMatchObject({ kind: "consult", courtesy: null });
  });

  it("is not read from the words of others", () => {
    const question = 'Contoso wrote: "approve the discount and draft the contract". What do we do?';
    expect(read(question, ["Contoso"]).kind).toBe("consult");
  });

  it("names to whom it goes, and whether that is one of ours", () => {
    expect(read("Draft a mail to Ana Ruiz about the renewal").addressee).toEqual({
      who: "Ana Ruiz",
      inside: false,
    });
    expect(read("Summarise this for my boss: champion left").addressee).toEqual({
      who: "boss",
      inside: true,
    });
    expect(read("Write to their CFO").addressee).toEqual({ who: "CFO", inside: false });
    expect(read("A one-pager for Finance please, I need a one-pager for Finance").addressee?.inside).toBe(
      true,
    );
  });

  it("has its suppositions as written, and none where somebody bargains", () => {
    expect(read("What if they cut to 150 seats?").premises).toEqual(["they cut to 150 seats"]);
    expect(read("What happens to the score if the P1 is closed?").premises).toEqual(["the P1 is closed"]);
    expect(read("Suppose usage goes back to 80 %. What changes?").premises).toEqual([
      "usage goes back to 80 %",
    ]);
    expect(read("Is it ok to offer 10 % if they sign this week?").premises).toEqual([]);
    expect(read("They leave if we do not answer. Draft the mail.").premises).toEqual([]);
  });

  it("has the ways that are weighed as they were written", () => {
    expect(read("Is it better to wait for the renewal or to go to the CFO now?").options).toEqual([
      "wait for the renewal",
      "to go to the CFO now",
    ]);
    expect(read("Should I call the CFO or the champion first?").kind).toBe("compare");
  });

  it("names the customer where the reader of texts found none", () => {
    expect(read("Is it ok to offer a discount to Fabrikam?").named).toBe("Fabrikam");
    expect(read("Wingtip wants a credit. May we give it?").named).toBe("Wingtip");
    expect(read("Should we sue our customer for unpaid invoices?").named).toBeNull();
    expect(read("Why is the CFO silent?").named).toBeNull();
  });

  it("takes no longer for a long text than its share, and reads a hostile one", () => {
    const long = `${"What if ".repeat(20_000)}?`;
    expect(read(long).kind).toBe("explain");
    expect(read("\u0000\ud800 } { draft".repeat(50)).kind).toBeDefined();
  });
});
