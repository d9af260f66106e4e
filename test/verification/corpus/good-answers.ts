import type { CorpusCase } from "./corpus.ts";
import {
  callNotes,
  contosoBare,
  deadlinePast,
  german,
  greenAccount,
  northwind,
  nothing,
  proseware,
  redAccount,
  redAndGreen,
  severalAccounts,
  spanish,
  thread,
  timeline,
} from "./situations.ts";
import { writeAnswer } from "./write-answer.ts";

const good = (
  name: string,
  situation: CorpusCase["situation"],
  parts: string,
  style: Parameters<typeof writeAnswer>[1] = "numbered",
): CorpusCase => ({ name, situation, body: writeAnswer(parts, style), expect: [] });

export const northwindPlan = writeAnswer(`
**What to do now.** Within 48 hours verify the departure, and let a senior person of ours write to the most senior contact we know at Northwind.

The champion has left and the renewal falls on 2027-02-05, 74 days from 2026-11-23 (F2, F3). Notice period and auto-renewal are unknown, so the real deadline may be earlier. I give no health score and no colour: nothing measurable is known.
---
Northwind's goals are unknown; I assume none until they say them.
---
Continuity before persuasion: three named contacts (budget owner, administrator, executive) instead of one. The plan must be escalated to Leadership, because the account's yearly value is unknown.
---
1. Verify the departure with a second source. Owner: Elena, by 2026-11-24 (can decide; F3).
2. Write leader to leader. Owner: Leadership, by 2026-11-25 (must escalate to Leadership; F2, F3).
3. A 30-minute call with the successor. Owner: Elena, by 2026-12-04 (can decide).
4. Renewal proposal reviewed, 30 days before the deadline: 2027-01-06. Owner: Finance (must escalate to Leadership).
---
- The successor starts from zero: we hand over the value case on one page.
- If nobody answers within 5 working days, Leadership calls.
---
- Three contacts with a two-way exchange by 2026-12-18
- Notice period confirmed in step 1
---
- 2026-11-24: departure verified
- 2026-12-18: three contacts reached
- 2027-02-05: renewal date
---
- Leadership: decides on the renewal risk, this week.
- Legal: confirms the notice period by 2026-11-27.
1. What is the notice period?
`);

export const redPlan = writeAnswer(`
Adventure Works is red: health is 12.1 of 100, and 67 % of it rests on data, so the true value lies between 8.1 and 41.4. This must be escalated to Leadership today.

- Usage is down 31 % (F8), and 37 of 120 seats are active (31 %, F6, F7).
- A P1 has been open for 21 days (F12); the CFO rated us 3 of 10 (F23).
- Priya Nair has left (F18). EUR 38,400 a year depend on it.
- The renewal is on 5 February 2027; with 30 days' notice the decision deadline is 2027-01-06, 44 days from today.
---
One of four goals due is met (F20, F21). Value stands at 0.4× the target (F22).
---
The P1 first, then people, then paper. Getting back to green needs 75 or more; that is not realistic before the deadline. Must escalate to Leadership; must consult nobody else first.
---
1. Escalate with the evidence. Owner: Elena, by 2026-11-23 (must escalate to Leadership; F12, F18).
2. Daily update on the P1. Owner: Support Specialist, by 2026-11-24 (can decide; F11).
3. Meet the CFO. Owner: Leadership, by 2026-12-02 (must escalate to Leadership; F23).
4. Dated rescue plan, 14 days before the deadline, 2026-12-23. Owner: Elena (can decide).
---
- 83 unused seats invite a cut: we show what the 37 do with them.
- They may leave whatever we do; then we part well.
---
- Seats in use above 37 of 120
- P1 closed and confirmed by the customer
---
| Date | What |
|---|---|
| 2026-11-24 | first update |
| 2026-12-23 | rescue plan agreed |
| 2027-01-06 | decision deadline |
| 2027-02-05 | renewal date |
---
- Leadership: today. CFO of the customer: by 2 December 2026. Support Specialist: daily.
`);

export const threadPlan = writeAnswer(`
The decision is due today: the renewal is on Jan 22, and 60 days' notice make 2026-11-23 the deadline (F2, F3). Call Dana Whitfield before the day ends. I can decide this plan.

Usage went from 9,840 to 6,790 sessions, down 31 % (F7). $240k a year is at stake (F6). I give no score and no colour.
---
Goals are unknown. Dana leaves Northwind at the end of the month; Lee Ng takes over the day-to-day work.
---
First learn whether notice was or will be given; then hand over from Dana to Lee in one call. I can decide the approach.
---
1. Call Dana Whitfield today. Owner: Elena, by 2026-11-23 (can decide; F3).
2. Handover call with Dana and Lee Ng. Owner: Elena, by 2026-11-27 (can decide).
3. Find out why usage fell by 3,050 sessions. Owner: Support Specialist, by Dec 4 (can decide; F4, F5).
---
- If Lee leaves too, nobody is left: ask for a second contact.
---
- Sessions back towards 9,840
- Lee's first goal in writing
---
- 2026-11-27: handover
- December 4: cause known
- January 22, 2027: renewal
---
- Dana: until 30 November 2026. Lee Ng: from the handover on. Mr. Ng decides who joins.
`);

export const bareHealth = writeAnswer(`
I cannot say whether Contoso is healthy: none of the 6 dimensions has data, so there is no score, no colour and no phase.
---
Their goals are unknown.
---
First the facts, then a plan. I can decide this.
---
1. Look up renewal date and notice period. Owner: Elena, by 2026-11-24 (can decide).
2. Book a call. Owner: Elena, by 2026-11-27 (can decide).
3. Read the last 30 days of tickets. Owner: Support Specialist, by 2026-11-30 (can decide).
---
- Judging on nothing is the risk.
---
- A first score within two weeks
---
- 2026-11-27: call booked
---
1. What do they want to achieve? (Goal: invoices paid in two days.)
2. When is renewal? (Renewal 31 March 2027, 60 days' notice, auto-renews.)
3. What is their health? (140 of 200 seats active, NPS 8.)
`);

export const prosewarePlan = writeAnswer(
  `
Yes to the opportunity, not yet to the ask: the P1 "data sync delay" has been open for 16 days (F10). Proseware uses 288 of 300 seats, 96 % (F1), so 12 seats are free.

Health is provisional: 100 of 100 without a colour, because only 30 % of it rests on data. Renewal: 2027-05-31, in 189 days.
---
3 of 3 goals are met and value stands at 1.4x the target (F13–F15). The VP Operations rated us 9/10 in October.
---
Size by need, not by the calendar: who, for which work, how many. Must consult the Brand Strategist before any expansion; must consult the Support Specialist on the P1.
---
1. Owner and date for the P1. Owner: Support Specialist, by Tuesday, 24 November 2026 (must consult Support Specialist; F9, F10).
2. Needs of Field Service and Claims. Owner: Elena, by 2026-12-09 (can decide; F18, F19).
3. Proposal. Owner: Brand Strategist, by 2026-12-15 (must consult Brand Strategist; F3).
4. Invoice, 52 days late: clear it quietly. Owner: Finance, by 2026-12-01 (can decide; F17).
---
- 100 seats on top of 300 make 400; without users they come back as a cut.
---
- Proposal accepted or declined with a reason within 90 days
- USD 195,000 renewed
---
- **2026-11-24** (Tue, 188 days before the deadline): P1 owner
- **2026-12-15**: proposal
- **2027-05-31** (Mon): renewal date
---
- Brand Strategist: must be consulted by 2026-12-15. Finance: quote. VP Operations: sponsor of the wish.
`,
  "bold",
);

export const greenPlan = writeAnswer(
  `
Yes, with care: Tailspin Toys is healthy. Health is 92.5 of 100, green; 72 % of it rests on data, and the true value lies between 66.3 and 94.6.

184 of 200 seats are active (92 %), usage is up 6 %, CSAT 94 %. The renewal is on 30 September 2027 and, with 90 days' notice, the decision deadline on 2 July 2027.
---
All four goals due are met; value is 1.3 times the target (F22).
---
Ask for the story first, the reference second. The £62,500 contract needs no defence. I must consult the Brand Strategist on the expansion.
---
1. Ask Ana Ruiz for a short case study. Owner: Elena, by 2026-12-04 (can decide; F16, F23).
2. Plan for growth. Owner: Brand Strategist, by 2027-01-29 (must consult Brand Strategist).
---
- Asking too often: one request a quarter.
---
- Reference agreed by the end of January 2027
- Seats in use stay at 184 or above
---
- 2026-12-04: request
- Q1 2027: story published
- 2027-07-02: decision deadline
---
- Ana Ruiz, champion: in December. Content Creator: drafts the story by 15 January 2027.
`,
  "plain",
);

export const severalPlan = writeAnswer(`
Northwind comes first: the champion left and the renewal is on 2027-02-05, 74 days away. Contoso follows: renewal 2027-05-31, EUR 96,000 a year.

**Northwind**
- Must escalate to Leadership: the champion has left.
**Contoso**
- 47 of 50 seats are active, 94 %. I can decide what follows.
---
Goals are unknown for both.
---
**Northwind**: must escalate to Leadership. **Contoso**: can decide.
---
**Northwind**
1. Verify the departure. Owner: Elena, by 2026-11-24 (can decide).
2. Leader to leader. Owner: Leadership, by 2026-11-25 (must escalate to Leadership).
**Contoso**
1. Value review. Owner: Elena, by 2027-01-15 (can decide).
---
- Northwind: nobody answers. Contoso: growth without a buyer.
---
- Northwind: 3 contacts. Contoso: 3 free seats used.
---
- 2026-11-24: Northwind verified
- 2027-02-05: Northwind renewal
- 2027-05-31: Contoso renewal
---
- Leadership for Northwind this week.
`);

export const germanPlan = writeAnswer(`
Contoso's renewal is on 31 March 2027; with 60 days' notice the deadline is 2027-01-30. The notes say 38,400 EUR a year (EUR 38.4k), usage down 31 percent, and 172 of 250 seats active.

I give no score and no colour.
---
Unknown so far. Frau Schreiner (Einkauf) was met on 12 November 2026.
---
Understand the drop before the meeting with Jonas Weidner on 3 December. I can decide this.
---
1. Call Frau Schreiner. Owner: Elena, by 27.11.2026 (can decide).
2. Meeting with Jonas Weidner on 03.12.2026. Owner: Elena (can decide).
3. Offer nothing; Finance decides on the 38.400 €. Owner: Finance, by 2026-12-11 (can decide).
---
- About a third of the use is gone; nearly 80 of 250 seats are idle.
---
- Active seats above 172
---
- 3 December 2026: meeting
- 30 January 2027: decision deadline
- March 2027: renewal
---
- Jonas Weidner and Frau Schreiner: both in December 2026.
`);

export const spanishPlan = writeAnswer(`
Litware renews on 2027-02-05; the notes say 52,000 € a year, 86 of 140 licences in use and a wish for a 12 % discount.
---
Sra. Ibáñez was met on November 5, 2026. Her goals are unknown.
---
Value before price. I can decide the approach; a discount is for Finance and Leadership to decide.
---
1. Ask Sra. Ibáñez what the discount is for. Owner: Elena, by 2026-11-30 (can decide).
2. Take the wish for 12% to Finance. Owner: Elena, by 2026-12-04 (can decide).
---
- 54 idle licences may be given back.
---
- Licences in use above 86
---
- 30 November 2026: answer known
- 5 February 2027: renewal
---
- Ibáñez: this month. Finance: in December.
`);

export const callNotesPlan = writeAnswer(`
Fabrikam: 288 of 300 seats are active (96 %), CSAT is 82% from 40 responses, and a P1 has been open 16 days. Health is provisional, 100 of 100 and no colour: 17 % of it rests on data.

Renewal and deadline are unknown. The invoice is 52 days late.
---
They want claims handling in 3 days and one report for all regions. Field staff rarely log in.
---
Solve the P1, then talk growth. Must consult the Brand Strategist and the Support Specialist.
---
1. P1 owner named. Owner: Support Specialist, by 2026-11-24 (must consult Support Specialist).
2. Call Maria Keller. Owner: Elena, by 2026-11-26 (can decide).
3. Ask Sam Ortiz whether SSO is used. Owner: Elena, by 2026-11-30 (can decide).
---
- A growth talk while their sync is broken.
---
- P1 closed within 10 days; 12 more users
---
- 24 Nov 2026: owner
- 26 Nov 2026: call
- 7 Dec 2026: P1 reviewed, in two weeks
---
- Maria Keller (VP Operations): weekly. Sam (IT admin): as needed. Brand Strategist: before the ask.
`);

export const timelinePlan = writeAnswer(`
The last two-way contact was 54 days ago, on 30 September 2026, and usage fell by 18 %. A 10 % discount may have been asked for; the note says it is not clear.
---
Goals are unknown. Maria said on 12 August that adoption is slow in the field teams.
---
Talk first. I can decide this.
---
1. Call Maria. Owner: Elena, by 2026-11-24 (can decide).
2. Confirm the renewal date and the notice period with Legal by 2026-12-01. Owner: Elena (can decide).
---
- The call of 20 October was cancelled; silence may mean a decision.
---
- A two-way exchange within 7 days
---
- 2026-11-24: call
- 2026-12-01: renewal date known
---
- Maria, VP Operations: this week.
`);

export const pastPlan = writeAnswer(`
Lucerne's decision deadline was 2026-10-21, 33 days ago; the renewal is on 2026-12-20, in 27 days. $410k depends on it. This must be escalated to Leadership.
---
Goals are unknown.
---
Confirm whether notice was given. Must escalate to Leadership.
---
1. Ask Legal whether notice came in. Owner: Elena, by 2026-11-24 (must escalate to Leadership).
2. Meet the economic buyer. Owner: Leadership, by 2026-12-01 (must escalate to Leadership).
---
- Notice was given by 2026-10-21 and nobody saw it.
---
- USD 410,000 renewed
---
- 24 November: notice checked
- 1 December: meeting
- 20 December: renewal
---
- Legal and Leadership, this week.
`);

export const pairPlan = writeAnswer(`
Adventure Works needs you this week; Tailspin Toys does not.

**Adventure Works**
- Health is 12.1 of 100, red. Must escalate to Leadership.
**Tailspin Toys**
- The account is healthy: 92.5 of 100, green. Must consult the Brand Strategist on growth.
---
Adventure Works met 1 of 4 goals, Tailspin Toys 4 of 4.
---
Together EUR 38,400 and GBP 62,500. Adventure Works: must escalate to Leadership. Tailspin Toys: must consult the Brand Strategist.
---
1. Adventure Works: P1 update. Owner: Support Specialist, by 2026-11-24 (can decide).
2. Tailspin Toys: ask Ana Ruiz for a story. Owner: Elena, by 2026-12-11 (can decide).
---
- Adventure Works is not healthy, whatever its calendar says.
---
- Adventure Works: more than 37 active users
---
- 2026-11-24: update
- 2027-01-06: deadline of Adventure Works
- 2027-07-02: deadline of Tailspin Toys
---
- Leadership: Adventure Works, today.
`);

export const nothingPlan = writeAnswer(`
I know nothing of the account yet: no score, no colour, no date. Start with the renewal.
---
Unknown.
---
Facts first; I can decide this.
---
1. Collect seats, tickets and contacts. Owner: Elena, by 2026-11-27 (can decide).
---
- A plan on guesses.
---
- The five key questions answered within 5 working days
---
- 27 November 2026: first facts
---
- Whoever owns the account.
`);

const seed = (name: string, situation: CorpusCase["situation"], body: string): CorpusCase => ({
  name,
  situation,
  body,
  expect: [],
});
/** The answer with some words said differently: still right. */
function said(
  name: string,
  situation: CorpusCase["situation"],
  body: string,
  ...pairs: [string, string][]
): CorpusCase {
  let text = body;
  for (const [from, to] of pairs) {
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${name}`);
    text = text.replaceAll(from, to);
  }
  return { name, situation, body: text, expect: [] };
}

export const cases: readonly CorpusCase[] = [
  seed("a plan for the one-liner", northwind, northwindPlan),
  seed("a red account said plainly", redAccount, redPlan),
  seed("a deadline today, from a mail thread", thread, threadPlan),
  seed("nothing known of a named account, with the examples of the questions", contosoBare, bareHealth),
  seed("an expansion that waits for a P1", proseware, prosewarePlan),
  seed("a green account called healthy", greenAccount, greenPlan),
  seed("two accounts in the order of urgency", severalAccounts, severalPlan),
  seed("German notes restated in English forms", german, germanPlan),
  seed("Spanish notes restated in English forms", spanish, spanishPlan),
  seed("call notes with people", callNotes, callNotesPlan),
  seed("dated entries", timeline, timelinePlan),
  seed("a deadline that has passed", deadlinePast, pastPlan),
  seed("a red and a green account side by side", redAndGreen, pairPlan),
  seed("nothing known at all", nothing, nothingPlan),
  said(
    "the red account with other number forms",
    redAccount,
    redPlan,
    ["EUR 38,400", "38.400 €"],
    ["31 %", "31 percent"],
    ["12.1 of 100", "12.1/100"],
    ["2027-01-06", "6 January 2027"],
  ),
  said(
    "the red account with rounded numbers",
    redAccount,
    redPlan,
    ["EUR 38,400 a year depend", "About €38k a year depends"],
    ["12.1 of 100", "roughly 12 out of 100"],
    ["44 days from today", "a little over six weeks from today"],
  ),
  said(
    "the red account with a true minus and a comma",
    redAccount,
    redPlan,
    ["is down 31 % (F8)", "changed by −31,0 % (F8)"],
    ["0.4×", "0,4×"],
  ),
  said(
    "hopes and conditions are no contradictions",
    redAccount,
    redPlan,
    [
      "The P1 first",
      "If the account were healthy, I would wait; a healthy account would answer. To get back to green takes the P1 first",
    ],
    [
      "They may leave",
      "We cannot call the account safe, and until it is healthy nothing is sold; they may leave",
    ],
  ),
  said("an older judgement is quoted", redAccount, redPlan, [
    "- The renewal is on",
    '- The CRM calls the account "green"; that is out of date.\n- The renewal is on',
  ]),
  said("parts that are healthy while the account is red", redAccount, redPlan, [
    "- A P1 has been",
    "- Invoicing is healthy and their data is safe with us.\n- A P1 has been",
  ]),
  said(
    "the one-liner with days without a year",
    northwind,
    northwindPlan,
    ["2027-02-05", "February 5"],
    ["2026-12-18", "18 December"],
  ),
  said(
    "the one-liner with slashes",
    northwind,
    northwindPlan,
    ["2027-02-05", "02/05/2027"],
    ["2026-12-04", "12/04/2026"],
  ),
  said(
    "the one-liner in weeks and months",
    northwind,
    northwindPlan,
    ["74 days from 2026-11-23", "about ten weeks from today"],
    ["30 days before the deadline: 2027-01-06", "two weeks before the deadline, 2027-01-22"],
  ),
  said("the one-liner with plan words", northwind, northwindPlan, [
    "Continuity before persuasion",
    "A 30-60-90 plan for the successor, 24/7 reachable, with a 1:1 every 2 weeks in the first 90 days; continuity before persuasion",
  ]),
  said("title-case phrases are nobody", northwind, northwindPlan, [
    "3. A 30-minute call with the successor.",
    "3. Executive Business Review with the Account Executive, the Head of Operations and Customer Support; call Solutions Engineering, brief Professional Services and ask Sales Operations.",
  ]),
  said("product and framework names are nobody", northwind, northwindPlan, [
    "- Three contacts",
    "- Log every call in Gainsight and HubSpot Service Hub (Success Milestones, Churn Prevention, Mutual Action Plan)\n- Three contacts",
  ]),
  said("words that are first names too", northwind, northwindPlan, [
    "- If nobody answers",
    "- Will the successor answer? Mark the account for a Frank Talk; Grace periods are for Legal. May brings the next review.\n- If nobody answers",
  ]),
  said(
    "the mail thread with 'nearly' and 'about a third'",
    thread,
    threadPlan,
    [
      "Usage went from 9,840 to 6,790 sessions, down 31 %",
      "Usage was nearly 10,000 sessions and is now under 7,000, down about a third",
    ],
    ["$240k", "USD 240,000"],
  ),
  said(
    "the mail thread with its money spelled",
    thread,
    threadPlan,
    ["$240k", "US$0.24M"],
    ["January 22, 2027", "22/01/2027"],
  ),
  said(
    "the expansion with sums",
    proseware,
    prosewarePlan,
    ["USD 195,000", "$195k"],
    ["make 400", "make a total of 400 seats"],
  ),
  said(
    "the expansion with a share left over",
    proseware,
    prosewarePlan,
    ["so 12 seats are free", "so 4 % are free"],
    ["in 189 days", "in about 27 weeks"],
  ),
  said("the green account with a dimension's score", greenAccount, greenPlan, [
    "184 of 200 seats",
    "The account is in good shape. 184 of 200 seats",
  ]),
  said("the green account with targets of the definition", greenAccount, greenPlan, [
    "- Reference agreed",
    "- Our own targets: retention >95%, net revenue retention above 120 %, logo churn < 5 %\n- Reference agreed",
  ]),
  said(
    "German money and days kept as written",
    german,
    germanPlan,
    ["38,400 EUR a year (EUR 38.4k)", "38.400 € im Jahr"],
    ["31 March 2027", "31.03.2027"],
  ),
  said("a range of days in the plan", german, germanPlan, [
    "- 3 December 2026: meeting",
    "- 1–3 December 2026: preparation\n- 3 December 2026: meeting",
  ]),
  said("headings in another form", severalAccounts, severalPlan, ["## ", "### "]),
  good(
    "a table of owners with deadlines",
    northwind,
    `
Northwind: renewal 2027-02-05, champion gone.
---
Unknown.
---
Must escalate to Leadership.
---
| # | Action | Owner | Deadline |
|---|---|---|---|
| 1 | Verify | Elena | 2026-11-24 |
| 2 | Call | Leadership | Deadline: 2026-12-01 |
---
- Silence: Leadership calls after 3 days.
---
- 3 contacts
---
- 2026-12-01: Renewal prep
- 2026-12-10: Renewal review call
- 2026-12-15 – renewal proposal sent
---
- Leadership, this week.
`,
  ),
];
