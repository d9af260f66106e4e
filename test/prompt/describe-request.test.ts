import { describe, expect, it } from "vitest";
import { describeRequest } from "../../src/prompt/describe-request.ts";
import { nothingWorkedOut } from "../../src/request/plan-request.ts";
import { readRequest } from "../../src/request/read-request.ts";
import { shippedPractice } from "../practice/shipped-practice.ts";

const practice = shippedPractice();

const described = (question: string, form: "full" | "short", only: "draft" | null = null): string => {
  const request = readRequest({ question, practice, accounts: ["Contoso"], hasFacts: true });
  return describeRequest({ request, form, only, practice, worked: nothingWorkedOut });
};

describe("what a model is told about the request", () => {
  it("is kind, form, wished length and language", () => {
    const text = described("In two sentences: why is Contoso red?", "short");
    expect(text).toContain("Kind: explain.");
    expect(text).toContain("Form: short. No headings");
    expect(text).toContain("at most 2 sentences, no more");
    expect(described("Wie kann ich Contoso halten?", "full")).toContain('language "de"');
  });

  it("is which matters are not hers, and how a text is marked", () => {
    const text = described("May I give Contoso a 10 % discount? Draft the mail too.", "full");
    expect(text).toContain("Matter: discount, not yours to decide, promise or name a figure for.");
    expect(text).toContain("```mail");
  });

  it("is the text alone where nothing else is wanted", () => {
    expect(described("Draft the mail to Contoso", "short", "draft")).toContain("Form: the text alone.");
  });
});
