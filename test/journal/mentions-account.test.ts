import { describe, expect, it } from "vitest";
import { isSameAccount, mentionsAccount } from "../../src/journal/mentions-account.ts";

describe("whether a text names an account", () => {
  it.each([
    ["Contoso", "How is Contoso?", true],
    ["Contoso", "contoso's renewal", true],
    ["Contoso", "CONTOSO-Q3", true],
    ["Contoso", "Contosophy is a word", false],
    ["Contoso", "subcontoso", false],
    ["Contoso Ltd", "the call with Contoso\n  Ltd.", true],
    ["Contoso Ltd", '{"text":"the call with Contoso\\nLtd"}', true],
    ["Contoso Ltd", "Contoso alone", false],
    ['The "Big" One', '{"name":"The \\"Big\\" One"}', true],
    ["A+B (EU)", "A+B (EU) renewed", true],
    ["A+B (EU)", "AAB EU renewed", false],
    ["Müller", '{"name":"M\\u00fcller"}', true],
    ["Müller", "Mu\u0308ller & Co", true],
    ["日本電気", "日本電気 の更新", true],
    ["AB", "AB tests", false],
  ])("%s in %j: %s", (name, text, expected) => {
    expect(mentionsAccount(name, [])(text)).toBe(expected);
  });

  it("is not so where a longer name of another account on record stands", () => {
    const mentions = mentionsAccount("Delta", ["Delta Dental", "Northwind", "delta"]);
    expect(mentions("Delta Dental renewed")).toBe(false);
    expect(mentions("Delta renewed, Delta Dental did not")).toBe(true);
    expect(mentions("delta")).toBe(true);
  });

  it("takes names for the same whatever their case and white space", () => {
    expect(isSameAccount("Contoso  Ltd ", "contoso ltd")).toBe(true);
    expect(isSameAccount("Contoso Ltd", "Contoso")).toBe(false);
  });
});
