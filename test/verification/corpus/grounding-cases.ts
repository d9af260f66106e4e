import type { VerificationCode } from "../../../src/verification/verification.ts";
import { type CorpusCase, changed, type Situation } from "./corpus.ts";
import {
  germanPlan,
  greenPlan,
  northwindPlan,
  pairPlan,
  prosewarePlan,
  redPlan,
  severalPlan,
  spanishPlan,
  threadPlan,
} from "./good-answers.ts";
import {
  german,
  greenAccount,
  northwind,
  proseware,
  redAccount,
  redAndGreen,
  severalAccounts,
  spanish,
  thread,
} from "./situations.ts";

const plans = {
  northwind: [northwind, northwindPlan],
  red: [redAccount, redPlan],
  thread: [thread, threadPlan],
  proseware: [proseware, prosewarePlan],
  green: [greenAccount, greenPlan],
  several: [severalAccounts, severalPlan],
  german: [german, germanPlan],
  spanish: [spanish, spanishPlan],
  pair: [redAndGreen, pairPlan],
} as const satisfies Record<string, readonly [Situation, string]>;

type Plan = keyof typeof plans;

/** A good answer with one passage made wrong; without a code, changed and still right. */
function broken(
  name: string,
  plan: Plan,
  from: string,
  to: string,
  code: VerificationCode | null,
  words: string = to,
): CorpusCase {
  const [situation, body] = plans[plan];
  return {
    name,
    situation,
    body: changed(body, from, to),
    expect: code === null ? [] : [[code, words.split("\n")[0] ?? words]],
  };
}

const number = "number.unknown";
const date = "date.unknown";
const past = "date.past";
const person = "name.unknown";
const health = "health.contradicted";

const numbers: readonly CorpusCase[] = [
  broken("an invented share", "red", "Usage is down 31 % (F8)", "Usage is down 38 % (F8)", number),
  broken("an invented share in words", "red", "Usage is down 31 % (F8)", "Usage is down 45 percent (F8)", number),
  broken("digits turned round", "red", "EUR 38,400 a year", "EUR 34,800 a year", number),
  broken("the wrong currency", "red", "EUR 38,400 a year", "$38,400 a year", number),
  broken("a thousand times too much", "red", "EUR 38,400 a year", "EUR 38.4M a year", number),
  broken("an invented save rate", "red", "They may leave whatever we do", "Such plans save 65 % of accounts; they may leave whatever we do", number),
  broken("more seats than there are", "red", "37 of 120 seats", "37 of 160 seats", number),
  broken("fewer active users", "red", "- Seats in use above 37 of 120", "- Seats in use above 29", number),
  broken("a P1 older than it is", "red", "open for 21 days", "open for 28 days", number),
  broken("a rating that nobody gave", "red", "rated us 3 of 10", "rated us 6 of 10", number),
  broken("goals that nobody met", "red", "One of four goals due is met (F20, F21)", "Seven goals are met (F20, F21)", number),
  broken("another notice period", "red", "with 30 days' notice", "with 90 days' notice", number),
  broken("too many days left", "red", "44 days from today", "54 days from today", number),
  broken("a wrong multiple", "red", "0.4× the target", "0.7× the target", number),
  broken("an invented benchmark", "green", "usage is up 6 %", "usage is up 6 % against 14 % in the industry", number),
  broken("a discount nobody asked for", "red", "The P1 first,", "A 15 % discount aside, the P1 first,", number),
  broken("an invented coverage", "red", "67 % of it rests on data", "88 % of it rests on data", number),
  broken("an amount at risk that nobody stated", "thread", "$240k a year is at stake", "$310k a year is at stake", number),
  broken("a difference that does not come out", "thread", "fell by 3,050 sessions", "fell by 3,500 sessions", number),
  broken("a session count that nobody stated", "thread", "from 9,840 to", "from 9,480 to", number),
  broken("the wrong rough number", "thread", "- Sessions back towards 9,840", "- Sessions back to about 12,000", number),
  broken("free seats that do not come out", "proseware", "so 12 seats are free", "so 22 seats are free", number),
  broken("a sum that does not come out", "proseware", "make 400", "make 450", number),
  broken("an invoice later than it is", "proseware", "Invoice, 52 days late", "Invoice, 72 days late", number),
  broken("an executive touch that is wrong", "proseware", "Renewal: 2027-05-31", "The last executive touch was 61 days ago. Renewal: 2027-05-31", number),
  broken("days to the renewal that are wrong", "proseware", "in 189 days", "in 198 days", number),
  broken("a wrong amount in pounds", "green", "£62,500", "£65,200", number),
  broken("a wrong sum over two accounts", "pair", "EUR 38,400 and GBP 62,500", "EUR 83,400 and GBP 62,500", number),
  broken("a German amount with a slip", "german", "the 38.400 €", "the 48.400 €", number),
  broken("seats not in the notes", "german", "172 of 250 seats", "172 of 280 seats", number),
  broken("a discount higher than asked", "spanish", "12 % discount", "18 % discount", number),
  broken("wrong days before the deadline beside a right date", "proseware", "(Tue, 188 days before the deadline)", "(Tue, 168 days before the deadline)", date),
  broken("tickets that nobody counted", "red", "- P1 closed and", "- Fewer than 40 tickets a month; P1 closed and", number),
  // Near misses: right.
  broken("the amount in thousands", "red", "EUR 38,400 a year", "EUR 38.4k a year", null),
  broken("the amount in French grouping", "red", "EUR 38,400 a year", "38 400 € a year", null),
  broken("a share of idle seats", "red", "83 unused seats", "The 69 % of seats nobody uses", null),
  broken("nearly a number", "thread", "- Sessions back towards 9,840", "- Sessions back to nearly 10,000", null),
  broken("a sum that comes out", "proseware", "so 12 seats are free", "so 12 of the 300 seats are free", null),
  broken("a small count of the plan's own", "northwind", "three named contacts", "5 named contacts", null),
  broken("a length of time of the plan's own", "northwind", "A 30-minute call", "A 45-minute call, repeated every 3 weeks,", null),
];

const dates: readonly CorpusCase[] = [
  broken("a wrong renewal", "northwind", "renewal falls on 2027-02-05", "renewal falls on 2027-03-05", date),
  broken("a wrong renewal inside the timeline", "northwind", "- 2027-02-05: renewal date", "- 2027-01-29: renewal date", date),
  broken("a wrong renewal in English order", "thread", "- January 22, 2027: renewal", "- January 29, 2027: renewal", date),
  broken("a wrong deadline", "red", "decision deadline is 2027-01-06", "decision deadline is 2027-01-16", date),
  broken("a wrong deadline in a table", "red", "| 2027-01-06 | decision deadline |", "| 2027-01-08 | decision deadline |", date),
  broken("an invented meeting", "german", "met on 12 November 2026", "met on 9 October 2026", date),
  broken("an invented meeting with dots", "german", "Meeting with Jonas Weidner on 03.12.2026", "The contract ends on 30.04.2027; meeting with Jonas Weidner on 03.12.2026", date),
  broken("an invented rating's month", "proseware", "rated us 9/10 in October", "rated us 9/10 in August 2025", date),
  broken("arithmetic that does not come out", "northwind", "30 days before the deadline: 2027-01-06", "60 days before the deadline: 2027-01-06", date),
  broken("arithmetic off by a day", "red", "14 days before the deadline, 2026-12-23", "14 days before the deadline, 2026-12-24", date),
  broken("a step far beyond the renewal", "northwind", "by 2026-12-04 (can decide)", "by 2027-12-04 (can decide)", date),
  broken("a plan beyond the renewal", "several", "by 2027-01-15 (can decide)", "by 2028-01-14 (can decide)", date),
  broken("a day that no calendar has", "northwind", "- 2026-12-18: three", "- 2027-02-30: three", date),
  broken("a deadline that is another account's", "green", "- 2027-07-02: decision deadline", "- 2027-08-02: decision deadline", date),
  broken("a renewal in another month", "german", "- March 2027: renewal", "- April 2027: renewal", date),
  broken("a Spanish date that is wrong", "spanish", "met on November 5, 2026", "met on 15 de octubre de 2026", date),
  broken("a champion who left on a day nobody gave", "northwind", "The champion has left and", "The champion left on 2026-11-02, and", date),
  broken("a step before today", "northwind", "by 2026-12-04 (can decide)", "by 2026-10-04 (can decide)", past),
  broken("a step of last year", "red", "by 2026-12-02 (must", "by 2025-12-02 (must", past),
  broken("a milestone before today", "proseware", "- **2026-12-15**: proposal", "- **2026-11-15**: proposal", past),
  broken("a past month of coordination", "green", "by 15 January 2027", "by 15 January 2026", past),
  broken("a due day before today that a fact names", "proseware", "by 2026-12-09 (can decide", "by 2026-11-07 (can decide", past),
  // Near misses: right.
  broken("another day for a step of the plan", "northwind", "by 2026-12-04 (can decide)", "by 2026-12-07 (can decide)", null),
  broken("the renewal in Spanish", "northwind", "falls on 2027-02-05", "falls on 5 de febrero de 2027", null),
  broken("the renewal in French", "northwind", "falls on 2027-02-05", "falls on 5 février 2027", null),
  broken("the renewal in German", "northwind", "falls on 2027-02-05", "falls on 5. Februar 2027", null),
  broken("the renewal by its quarter", "northwind", "falls on 2027-02-05", "falls in Q1 2027, on 2027-02-05", null),
  broken("a past day that a text names", "german", "- Jonas Weidner and", "- After the talk of 12 November 2026: Jonas Weidner and", null),
  broken("arithmetic that comes out", "northwind", "30 days before the deadline: 2027-01-06", "60 days before the deadline: 2026-12-07", null),
];

const people: readonly CorpusCase[] = [
  broken("an invented successor", "northwind", "with the successor.", "with Megan Hollister, the successor.", person),
  broken("an invented first name", "northwind", "with the successor.", "with Sandra.", person),
  broken("an invented owner", "red", "2. Daily update on the P1. Owner: Support Specialist", "2. Daily update on the P1. Owner: Tobias Lindqvist", person),
  broken("an invented title and name", "thread", "Mr. Ng decides", "Mr. Okafor decides", person),
  broken("a surname that nobody gave", "thread", "1. Call Dana Whitfield today", "1. Call Dana Whitmore today", person),
  broken("a person behind a role", "green", "Content Creator: drafts", "Content Creator with Ravindra Patel (VP Marketing): drafts", person),
  broken("a quote of nobody", "proseware", "3 of 3 goals are met", "Ingrid Sommer said that 3 of 3 goals are met", person),
  broken("another lady", "german", "1. Call Frau Schreiner", "1. Call Frau Petersen", person),
  broken("another lady in Spanish", "spanish", "1. Ask Sra. Ibáñez what", "1. Ask Sra. Quintana what", person),
  broken("an invented sponsor in a list", "several", "- Leadership for Northwind", "- Carlos Mendes, CFO, and Leadership for Northwind", person),
  broken("a doctor nobody knows", "pair", "- Leadership: Adventure", "- Dr. Anselm Fuchs and Leadership: Adventure", person),
  broken("the known first name alone", "thread", "1. Call Dana Whitfield today", "1. Call Dana today", null),
  broken("a known name with its role", "green", "- Ana Ruiz, champion", "- Ms. Ruiz, the champion", null),
];

const contradictions: readonly CorpusCase[] = [
  broken("a red account called healthy", "red", "Adventure Works is red: health", "Adventure Works is healthy: health", health),
  broken("a red account in good shape", "red", "Adventure Works is red: health", "The account is in good shape overall: health", health),
  broken("a red account called green", "red", "Adventure Works is red: health is 12.1 of 100", "Health: green, 12.1 of 100", health),
  broken("a red account at low risk", "red", "The P1 first,", "There is no churn risk here. The P1 first,", health),
  broken("a red account called safe", "red", "- They may leave", "- The renewal is safe; they may leave", health),
  broken("a score that is not the assessment's", "red", "is 12.1 of 100", "is 42 of 100", health),
  broken("a score out of a hundred", "red", "is 12.1 of 100", "is 62/100", health),
  broken("a health score in prose", "red", "The P1 first,", "With a health score of 58 we act. The P1 first,", health),
  broken("the wrong colour", "red", "Adventure Works is red:", "Adventure Works is yellow:", health),
  broken("a score where there is none", "northwind", "I give no health score and no colour", "The health score is 55", health),
  broken("a colour where there is none", "northwind", "I give no health score and no colour", "The account is red", health),
  broken("healthy while a flag is critical", "northwind", "Continuity before", "Northwind remains healthy. Continuity before", health),
  broken("a green account called red", "green", "Tailspin Toys is healthy", "Tailspin Toys is red", health),
  broken("a green account at risk", "green", "Tailspin Toys is healthy", "Tailspin Toys is at risk", health),
  broken("a green account's score too low", "green", "Health is 92.5 of 100", "Health is 71 of 100", health),
  broken("a colour without enough data", "proseware", "100 of 100 without a colour", "100 of 100, green", health),
  broken("the red one of two called healthy", "pair", "- Adventure Works is not healthy", "- Adventure Works is healthy", health),
  broken("the green one of two called red", "pair", "- The account is healthy: 92.5 of 100, green", "- The account is red", health),
  broken("in Spanish", "red", "The P1 first,", "La cuenta está sana. The P1 first,", health),
  broken("in German", "red", "The P1 first,", "Der Kunde ist gesund. The P1 first,", health),
  broken("in French", "red", "The P1 first,", "Le compte est en bonne santé. The P1 first,", health),
  broken("a score in German", "red", "The P1 first,", "Der Gesundheitswert liegt bei 82. The P1 first,", health),
  broken("denied", "red", "The P1 first,", "Adventure Works isn't healthy. The P1 first,", null),
  broken("supposed", "red", "The P1 first,", "Once the account is healthy we talk growth. The P1 first,", null),
  broken("a target", "red", "The P1 first,", "We aim for a health score of 75. The P1 first,", null),
  broken("somebody else's view", "red", "The P1 first,", "Their CRM says the account is green. The P1 first,", null),
  broken("a question", "red", "The P1 first,", "Is the account safe? The P1 first,", null),
  broken("another thing that is safe", "red", "The P1 first,", "It is safe to say that the P1 comes first. The P1 first,", null),
];

export const cases: readonly CorpusCase[] = [...numbers, ...dates, ...people, ...contradictions];
