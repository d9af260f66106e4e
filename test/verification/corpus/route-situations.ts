import { day } from "../../assessment/account.ts";
import type { Situation } from "./corpus.ts";

const asOf = day("2026-11-23");
/** Route escalate, with Leadership. */
export const champion: Situation = {
  question: "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?",
  asOf,
};
/** Route consult, with the Brand Strategist. */
export const expansion: Situation = {
  question: "Contoso uses 288 of 300 seats and wants to add 50 seats. How do I start?",
  asOf,
};
/** Route decide. */
export const calm: Situation = {
  question: "Contoso: usage is steady and their goal is fewer tickets. How do I start?",
  asOf,
};
/** Route consult, with Finance, Legal and Leadership. */
export const discount: Situation = {
  question: "Contoso asks for a 15% discount; the renewal is on 2027-09-30. What do I answer?",
  asOf,
};
