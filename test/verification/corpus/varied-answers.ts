import { today } from "../../assessment/account.ts";
import type { CorpusCase, Situation } from "./corpus.ts";
import { contosoBare } from "./situations.ts";
import { writeAnswer } from "./write-answer.ts";

const noted = (question: string, text: string): Situation => ({
  question,
  asOf: today,
  notes: [{ source: "notes.txt", text }],
});

const fabrikam = noted(
  "What should we do before the Fabrikam renewal?",
  `Call notes 2026-11-18, Fabrikam QBR
- Attendees: Priya Nair (VP Ops), Tom Becker (IT admin)
- ARR is €240,000, renewal 2027-03-31, notice period 60 days, auto-renews
- 9,840 logins in September, 6,790 in October
- 200 seats bought, 118 active users
- NPS 6 from Priya in October: "reporting is too slow for our Monday meeting"
- 2 P1 tickets open, oldest 16 days
- Goal: invoices paid in two days; now 5 days, was 9 days
- They compare us with Globex Analytics.
- Tom asked about SSO with Okta; no date known.
- Expected 24/7 support, contract says business hours
`,
);
const tailspin = noted(
  "How do we renew Tailspin Toys?",
  `Hi team, short handover on Tailspin Toys (Acme's old division).
Contract: $120k per year, renews on 15 March 2027, 90 days notice. 150 licences, 141 active last month.
CSAT 4.6 of 5 in Q3. The sponsor, Maria Lopez (CFO), joined the EBR on 10 November 2026.
They met 4 of 4 goals. Renewed twice. They asked for the API connector to SAP.
Backlog: no open P1, 3 open tickets, oldest 4 days.
`,
);

const good = (
  name: string,
  situation: Situation,
  parts: string,
  style: Parameters<typeof writeAnswer>[1] = "numbered",
): CorpusCase => ({ name, situation, body: writeAnswer(parts, style), expect: [] });

/** Right answers as different models write them: in tables, in prose, in four languages, with their own arithmetic. */
export const cases: readonly CorpusCase[] = [
  good(
    "tables and arrows",
    fabrikam,
    `
Bottom line first: Fabrikam's renewal on March 31, 2027 is worth €240K a year, and because of the 60-day notice clause the real decision falls on January 30, 2027 – 68 days from today.

| Signal | Today | Why it matters |
|---|---|---|
| Active users | 118 of 200 (59%) | 82 paid seats sit idle |
| P1 tickets | 2 open, oldest 16 days | Critical ticket ageing |
| NPS | 6 (Priya, October) | A passive at best, "reporting is too slow for our Monday meeting" |
| Logins | 9,840 → 6,790 | −31% month over month |

Only about 12% of the health score rests on data, so I give no colour; the provisional score is 21.4 out of 100.
---
Their stated goal: invoices paid in two days. They started at 9 days and stand at 5.
---
I would not open with price. I would (1) close the two P1s, (2) fix the Monday report experience, (3) re-engage the 82 idle seats. Globex Analytics is being compared with us; the answer to that is value, not discount.

**Authority:** This must be escalated to Leadership, because EUR 240,000 depends on it. I must consult the Support Specialist (P1 escalation) and the Content Creator (feedback).
---
| # | Action | Owner | Due | Authority |
|---|---|---|---|---|
| 1 | Escalate both P1 tickets, ask for daily updates | Elena | 2026-11-24 | must consult Support Specialist |
| 2 | Brief Leadership on the €240k at stake | Elena | 2026-11-25 | must escalate to Leadership |
| 3 | 45-minute working session with Priya on the Monday report | Elena | 2026-12-01 | can decide |
| 4 | Send Tom a written answer on SSO with Okta: we have no date | Elena | 2026-12-02 | can decide |
| 5 | Executive Business Review (EBR) | Elena + Leadership | 2027-01-12 | must escalate to Leadership |
---
- **If P1s are still open by mid-December**, Leadership calls Priya.
- **If Globex Analytics gets a pilot**: ask for the evaluation criteria in writing.
- 24/7 support: the contract says business hours. I will say so openly instead of implying otherwise.
---
- Active users: 118 → 150 by the EBR
- P1 backlog: 2 → 0
- Time to pay invoices: 5 days → 2 days
- NPS from Priya: 8 or better
---
- Week of 2026-11-23: escalations out
- Week of 2026-11-30: working session
- 2027-01-12: EBR
- 2027-01-30: decision deadline (notice)
- 2027-03-31: renewal
---
Priya Nair (VP Ops) is the business voice; Tom Becker is the IT admin. Who signs? I do not know that yet.

Questions for you:
1. Who approves the contract at Fabrikam?
2. Is Globex Analytics in a formal evaluation?
`,
  ),
  good(
    "German",
    fabrikam,
    `
Das Wichtigste zuerst: Fabrikam verlängert sich am 31.03.2027 automatisch. Wegen der Kündigungsfrist von 60 Tagen fällt die Entscheidung spätestens am 30.01.2027, also in 68 Tagen. Es geht um 240.000 € im Jahr.

Von 200 Lizenzen sind 118 aktiv (59 %). Die Anmeldungen fielen von 9.840 auf 6.790, das sind 31 % weniger. Zwei P1-Tickets sind offen, das älteste seit 16 Tagen. Ich nenne keine Farbe: nur rund 12 % des Wertes beruhen auf Daten.
---
Ziel von Fabrikam: Rechnungen in zwei Tagen bezahlt. Heute sind es 5 Tage, vorher waren es 9 Tage.
---
Zuerst die P1-Tickets, dann der Nutzen, dann der Vertrag. Das muss an Leadership eskaliert werden (240.000 € hängen daran). Den Support Specialist muss ich einbeziehen, den Content Creator ebenso.
---
1. P1-Tickets eskalieren. Verantwortlich: Elena, bis 24.11.2026 (mit Support Specialist abstimmen).
2. Leadership informieren. Verantwortlich: Elena, bis 25.11.2026 (eskalieren an Leadership).
3. Gespräch mit Priya Nair zum Montagsbericht. Verantwortlich: Elena, bis 01.12.2026 (kann ich entscheiden).
---
- Bleiben die P1-Tickets bis 04.12.2026 offen, ruft Leadership bei Priya Nair an.
- 82 ungenutzte Lizenzen laden zu einer Kürzung ein.
---
- Aktive Nutzer: von 118 auf 150
- Offene P1: 0
---
- 24.11.2026: Eskalation
- 30.01.2027: Entscheidungsfrist
- 31.03.2027: Verlängerung
---
- Leadership: bis 25.11.2026 informiert.
- Priya Nair und Tom Becker: wöchentlich.
`,
  ),
  good(
    "Spanish",
    fabrikam,
    `
Lo primero: la renovación de Fabrikam es el 31 de marzo de 2027 y, con 60 días de preaviso, la decisión cae el 30 de enero de 2027, dentro de 68 días. Están en juego 240.000 € al año.

Hay 118 usuarios activos de 200 licencias (59 %). Los inicios de sesión bajaron de 9.840 a 6.790 (-31 %). Hay dos tickets P1 abiertos, el más antiguo desde hace 16 días. No doy un color: solo un 12 % de la puntuación se apoya en datos.
---
Objetivo: facturas pagadas en dos días. Hoy son 5 días; antes eran 9.
---
Primero los P1, después el valor, al final el contrato. Hay que escalar a Leadership, porque dependen 240.000 €. Debo consultar al Support Specialist y al Content Creator.
---
1. Escalar los P1. Responsable: Elena, antes del 24 de noviembre de 2026 (consultar al Support Specialist).
2. Informar a Leadership. Responsable: Elena, antes del 25 de noviembre de 2026.
3. Llamada con Priya Nair. Responsable: Elena, antes del 1 de diciembre de 2026 (puedo decidir).
---
- Si los P1 siguen abiertos el 4 de diciembre, Leadership llama a Priya.
- Quedan 82 licencias sin usar.
---
- Usuarios activos: de 118 a 150
- P1 abiertos: 0
---
- 24 de noviembre: escalado
- 30 de enero de 2027: fecha límite
- 31 de marzo de 2027: renovación
---
- Leadership: esta semana.
- Tom Becker y Priya Nair: cada semana.
`,
    "bold",
  ),
  good(
    "French",
    fabrikam,
    `
L'essentiel : le renouvellement de Fabrikam tombe le 31 mars 2027 et, avec 60 jours de préavis, la décision se prend avant le 30 janvier 2027, dans 68 jours. 240 000 € par an en dépendent.

118 utilisateurs actifs sur 200 licences (59 %). Les connexions sont passées de 9 840 à 6 790 (−31 %). Deux tickets P1 sont ouverts, le plus ancien depuis 16 jours. Je ne donne pas de couleur : seuls 12 % du score reposent sur des données.
---
Objectif : factures payées en deux jours. Aujourd'hui 5 jours, avant 9 jours.
---
D'abord les P1, ensuite la valeur, enfin le contrat. À escalader à Leadership : 240 000 € en dépendent. Je dois consulter le Support Specialist et le Content Creator.
---
1. Escalader les P1. Responsable : Elena, avant le 24 novembre 2026 (consulter le Support Specialist).
2. Informer Leadership. Responsable : Elena, avant le 25 novembre 2026.
3. Appel avec Priya Nair. Responsable : Elena, avant le 1er décembre 2026 (je peux décider).
---
- Si les P1 restent ouverts le 4 décembre 2026, Leadership appelle Priya.
- 82 licences ne servent pas.
---
- Utilisateurs actifs : de 118 à 150
- P1 ouverts : 0
---
- 24 novembre 2026 : escalade
- 30 janvier 2027 : date limite
- 31 mars 2027 : renouvellement
---
- Leadership : cette semaine.
- Tom Becker et Priya Nair : chaque semaine.
`,
    "plain",
  ),
  good(
    "prose, boxes to tick and a share of the money",
    fabrikam,
    `
Here's where I'd start: get Leadership and Support in a room this week. With auto-renewal and a 60-day notice period, Fabrikam's last day to walk away is Saturday, January 30 — not March 31. That gives us just under ten weeks (68 days) to protect roughly €0.24M in annual recurring revenue, i.e. €20,000 a month.

What I see: logins slid from 9,840 in September to 6,790 in October, a drop of 3,050 or nearly a third. Just 59% of licenses are in use (118/200). Two Sev-1/P1 issues, one of which has been open for over two weeks. And Priya scored us a 6.

What I don't see: a signature authority, an executive sponsor, product adoption by feature, or anything about onboarding. With coverage at 12%, treat the 21.4 as a hint, not a verdict.
---
Fabrikam wants invoices paid in 2 days.
---
Two tracks in parallel. Track A ("stop the bleeding"): P1s and reporting speed. Track B ("prove it"): show finance leadership the 4 days they have already saved. I can decide on communication and metrics; I must consult the Support Specialist on the P1 escalation and the Content Creator on the feedback loop; the retention risk itself must be escalated to Leadership.
---
**This week**
- [ ] Elena – escalate the P1s to the Support Specialist by Tue 24 Nov (must consult)
- [ ] Elena – one-page risk brief to Leadership by Wed 25 Nov (must escalate)
- [ ] Elena – call Priya by Fri 27 Nov: "What would make Monday's meeting better?" (can decide)

**Next two weeks**
- [ ] Support Specialist – root cause for both P1s by Fri 4 Dec
- [ ] Tom Becker + Elena – list the 82 inactive users by Mon 7 Dec (can decide)

**Before the holidays**
- [ ] Elena – 60-minute EBR prep with Leadership by Dec 18
---
* Likelihood high / impact high: P1s linger past Dec 4. Mitigation: Leadership-to-leadership call.
* Likelihood medium / impact high: Globex Analytics wins an evaluation. Mitigation: offer a side-by-side on *their* data.
* Likelihood medium / impact medium: seat reduction at renewal; up to 82 seats (41%) are exposed, about €98,400 a year at today's price per seat.
---
1. P1s: 2 -> 0 (target Dec 4)
2. Weekly active users: 118 -> 160, i.e. 80% of seats, by Jan 15
3. Invoice cycle: 5d -> 2d
4. NPS 6 -> 8+
---
Nov 24 → P1 escalation | Nov 25 → Leadership brief | Dec 4 → root cause | Dec 18 → EBR prep | Jan 15 → go/no-go | Jan 30 → notice deadline | Mar 31 → renewal date
---
- Leadership (escalation owner): weekly, Thursdays, 15 min
- Support Specialist: daily stand-up until P1s close
- Content Creator: turns Priya's quote into a product brief
- Customer: Priya Nair & Tom Becker

Before I go further, could you tell me: Is there a budget holder above Priya? What did we promise about SSO/Okta? Has Fabrikam's fiscal year (FY27) budget been set?
`,
  ),
  good(
    "bullets and a month's part of the amount",
    tailspin,
    `
**What to do now:** book the renewal conversation with Maria Lopez. Tailspin Toys renews on 15 March 2027; with 90 days' notice the decision date is 15 December 2026, 22 days from today.

- Contract value: $120K ARR ($10K MRR)
- Adoption: 141 of 150 licences, 94%
- CSAT 4.6/5 (Q3)
- Goals: 4 of 4 met (100%)
- Support: 3 open tickets, the oldest 4 days; no P1
- Sponsor: Maria Lopez, CFO, was in the EBR on Nov 10 – 13 days ago

There are no red flags. The data covers only part of the six dimensions, so I call the score provisional.
---
They hit every goal (4/4). What comes next is not written anywhere; I would ask Maria for next year's goals.
---
Renew early on value; treat the SAP connector as a question for Product, not as a promise. I can decide the approach; account expansion would need the Brand Strategist.
---
1. **Confirm renewal intent** with Maria Lopez — Elena, 2026-11-27 (can decide)
2. **Document 2027 goals** — Elena, 2026-12-04 (can decide)
3. **Ask Product about the SAP connector** — Elena, 2026-12-02 (can decide)
4. **Prepare paper** — Finance & Legal, 2026-12-09 (must consult)
---
- Single-threaded on Maria: find a second contact.
- 9 spare licences only: growth may need more seats.
- SAP: I cannot commit to a delivery date; Product decides.
---
- Renewal confirmed in writing before 15 December 2026
- Adoption stays at or above 90%
- CSAT ≥ 4.5
---
| When | What |
|---|---|
| 27 Nov 2026 | intent |
| 4 Dec 2026 | goals |
| 15 Dec 2026 | notice deadline |
| 15 Mar 2027 | renewal |
---
* Maria Lopez (CFO): sponsor
* Product: SAP connector
* Finance, Legal: paper
`,
  ),
  good(
    "questions with examples",
    contosoBare,
    `
I can't tell you whether Contoso is healthy, and I'd rather say so than guess: I have 0 of 18 indicators, so there is no score, no colour and no phase.
---
Unknown. I'd like to hear in Contoso's own words what success means.
---
Collect the minimum first. A score needs at least half of the data to carry a colour. I can decide this.
---
1. Look up renewal and notice date. Owner: Elena, by 2026-11-24 (can decide).
2. Read the last 30 days of tickets. Owner: Elena, by 2026-11-25 (can decide).
3. Book a 30-minute two-way call. Owner: Elena, by 2026-11-27 (can decide).
---
- No data by 2026-12-04: treat the account as unknown, not as fine.
---
- Coverage above 50%
- One two-way contact in the next 14 days
---
- Tue 24 Nov: contract looked up
- Wed 25 Nov: tickets read
- Fri 4 Dec: first score
---
Nobody yet. Sales or Finance can supply the contract dates.

Please tell me:
1. What is the desired outcome? (e.g. "invoices paid in two days")
2. Active users and seats? (e.g. 180 of 250)
3. When is the renewal?
`,
  ),
  good(
    "apostrophes in numbers, weeks and standards",
    fabrikam,
    `
TL;DR — Fabrikam (CHF... no: EUR) 240'000 ARR; deadline 30-Jan-2027, renewal 31-Mar-2027. Two P1s, oldest 16d. The account is at risk and I would treat it as such.

"9,840 logins in September, 6,790 in October" — that is a fall of 31.0 % (3'050 logins). Utilisation is 59.0 % (118 ÷ 200).
---
Goal per the call notes of 18 Nov 2026: "invoices paid in two days". Status: 5 days (from 9).
---
Stabilise → prove → renew. Must escalate to Leadership; must consult Support Specialist and Content Creator.
---
- 24-Nov-2026 · Elena · P1 escalation (must consult Support Specialist)
- 25-Nov-2026 · Elena · Leadership briefing (must escalate to Leadership)
- 30-Nov-2026 · Elena · thank-you note and summary to Priya Nair (can decide)
---
P1 unresolved → executive call. Champion risk: Priya gave a 6/10. Tom Becker has no budget authority that we know of. GDPR, SOC 2 and ISO 27001 were not raised.
---
KPI 1: open P1 = 0. KPI 2: active users ≥ 140 (70 %). KPI 3: NPS ≥ 8.
---
W48: escalations. W49: session with Priya. W50–W51: reporting test. 30-Jan-2027: deadline. 31-Mar-2027: renewal.
---
RACI: Elena = R, Leadership = A, Support Specialist = C, Content Creator = C, Priya Nair/Tom Becker = I.
`,
  ),
  good(
    "paragraphs with numbers in words",
    tailspin,
    `
Tailspin Toys looks ready to renew. Ninety-four percent of their licences (141/150) are active, all four goals are met, and Maria Lopez showed up in person at the EBR two weeks ago. The one thing that can hurt us is the calendar: 90 days before March 15, 2027 is December 15, 2026.
---
Four out of four goals met; CSAT of 4.6 out of 5.
---
Renew on value and log the SAP request. I can decide how we run this; anything beyond the current scope goes to the Brand Strategist.
---
1. Send Maria Lopez a value summary (owner: Elena; due: Nov 26; can decide).
2. Ask her for the 2027 priorities (owner: Elena; due: Dec 1; can decide).
3. Get her yes in writing (owner: Elena; due: Dec 11; can decide).
---
If Maria leaves, there's nobody else: add a second contact. If the SAP connector becomes a condition, Product has to answer, not me.
---
Signed renewal by 12/15/2026. At least 135 of 150 licences active (90%).
---
11/26: value summary. 12/01: priorities. 12/11: yes. 12/15: notice deadline. 3/15/2027: renewal.
---
Maria Lopez, CFO. Internally: Finance for the paper ($120,000), Product for SAP.
`,
    "bold",
  ),
];
