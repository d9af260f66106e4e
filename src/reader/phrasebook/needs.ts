import type { Form, Way } from "./phrasebook.ts";

/** Every form that a way can have. */
export const forms: readonly Form[] = [
  "count",
  "money",
  "date",
  "days",
  "hours",
  "months",
  "percent",
  "rating",
  "score",
  "ratio",
  "part",
  "whole",
  "before",
  "now",
  "change",
  "margin",
  "quotient",
  "age",
  "times",
  "drop",
  "cut",
  "apart",
  "status",
  "name",
  "text",
  "code",
];
const isForm: ReadonlySet<string> = new Set(forms);

/** Concepts that code asks for: they are terms although no rule needs them. */
export const alwaysTerms: readonly string[] = [
  "glue",
  "account_label",
  "down",
  "up",
  "over_by",
  "under_by",
  "closed",
  "p1",
  "critical",
  "left_other",
  "renewal_talk",
  "success_plan",
  "given_notice",
  "renewed",
  "daily_active",
  "we_answered",
  "provisioned",
  "seat_bought",
];

/** The forms of a way, each with the concepts of every alternative. */
export const alternativesOf = (way: Way): { readonly form: Form; readonly needs: readonly string[] }[] =>
  Object.entries(way).flatMap(([form, written]) =>
    isForm.has(form) && typeof written === "string"
      ? written.split(" | ").map((alternative) => ({
          form: form as Form,
          needs: alternative.split(" + ").map((name) => name.trim()),
        }))
      : [],
  );

/** Every concept that a way needs. */
export const needsOf = (way: Way): string[] => alternativesOf(way).flatMap(({ needs }) => needs);
