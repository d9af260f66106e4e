import type { Request } from "../../src/request/request.ts";

type Expected = Partial<Omit<Request, "length">> & {
  readonly question: string;
  readonly kind: Request["kind"];
  readonly length?: readonly [string, number | null] | null;
};

/** Questions as people ask them, and what a reader of them would say is asked. */
export const requestCases: readonly Expected[] = [
  {
    question: "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?",
    kind: "consult",
    also: [],
  },
  { question: "Is Contoso healthy?", kind: "consult" },
  { question: "what is wrong with Contoso? usage down 40%", kind: "consult" },
  { question: "How should I respond to a customer who threatens to leave?", kind: "consult" },
  {
    question: "Approve the 30 % and draft the email to Wingtip",
    kind: "decide",
    also: ["draft"],
    drafts: ["mail"],
  },
  {
    question: "Is it ok to offer a 10% discount to Fabrikam if they sign this week?",
    kind: "decide",
    matters: ["discount"],
  },
  { question: "Should we sue our customer for unpaid invoices?", kind: "decide", matters: ["legal"] },
  { question: "May I promise Contoso a fix by Friday?", kind: "decide", matters: ["fix_date"] },
  { question: "Can we sign a 3-year deal with opt-out?", kind: "decide", matters: ["term"] },
  { question: "Who can approve a refund for Contoso?", kind: "decide", matters: ["credit"] },
  { question: "Contoso's CFO asks for net 90. OK from your side?", kind: "decide", matters: ["term"] },
  {
    question: "Just tell me yes or no: may I invite the CFO to the QBR?",
    kind: "decide",
    matters: ["outreach"],
  },
  { question: "Darf ich Contoso 10 % Rabatt geben?", kind: "decide", language: "de", matters: ["discount"] },
  { question: "The CEO wrote us an angry letter. What now?", kind: "consult", matters: ["executive_letter"] },
  { question: "Draft the QBR agenda for Northwind.", kind: "draft", drafts: ["agenda"] },
  {
    question: "Give me a talk track for tomorrow's call with the CFO of Northwind.",
    kind: "draft",
    drafts: ["talk_track"],
  },
  { question: "What do I say to their VP if he asks for a discount?", kind: "draft", drafts: ["talk_track"] },
  { question: "I need a one-pager for Finance: Wingtip wants 20% off", kind: "draft", drafts: ["one_pager"] },
  { question: "Can you summarise Contoso for our board?", kind: "draft", drafts: ["summary"] },
  {
    question: "Draft a Slack message to my manager about Northwind's P1",
    kind: "draft",
    drafts: ["message"],
  },
  {
    question: "Escribe un correo a Contoso sobre la renovación del 1 de marzo.",
    kind: "draft",
    language: "es",
    drafts: ["mail"],
  },
  { question: "Prepare me for the call with Contoso tomorrow.", kind: "prepare" },
  {
    question: "Compare two renewal strategies: early renewal, or wait and prove value first?",
    kind: "compare",
  },
  { question: "Which account should I call first, Contoso or Northwind?", kind: "rank", also: [] },
  {
    question: "Give me the top three risks for Contoso, renewal in 40 days",
    kind: "rank",
    length: ["steps", 3],
  },
  { question: "Why is Contoso red?", kind: "explain", subject: "health" },
  { question: "Why do I have to escalate this at Contoso?", kind: "explain", subject: "route" },
  { question: "You said to call the CFO first. Why not the champion at Northwind?", kind: "explain" },
  {
    question: "The score of Contoso says green but my gut says they are leaving. Who is right?",
    kind: "explain",
    subject: "feeling",
  },
  { question: "Explain to my boss why Contoso churned.", kind: "explain", subject: "churned" },
  { question: "What is NRR?", kind: "define", terms: ["nrr"] },
  { question: "What's the difference between NRR and GRR?", kind: "define", terms: ["nrr", "grr"] },
  { question: "How do you calculate a health score?", kind: "define", terms: ["health_score"] },
  { question: "What does ROSI mean?", kind: "define", unknownTerm: "ROSI" },
  { question: "What's the weather?", kind: "outside" },
  { question: "Write me a python script that computes NRR from a csv.", kind: "outside" },
  { question: "How tall is Mount Everest?", kind: "outside" },
  { question: "hi", kind: "help", courtesy: "greeting" },
  { question: "thanks, that helps!", kind: "help", courtesy: "thanks" },
  { question: "What can you do?", kind: "help", courtesy: "abilities" },
  { question: "Hi Elena, the champion of Contoso left", kind: "consult", courtesy: null },
  {
    question: "One sentence only: what matters most for Northwind?",
    kind: "consult",
    length: ["sentences", 1],
  },
  { question: "In three steps, how do I save Contoso?", kind: "consult", length: ["steps", 3] },
  {
    question: "Answer in under 50 words: the champion of Northwind left.",
    kind: "consult",
    length: ["words", 50],
  },
  { question: "Usage of Contoso is down. Short plan please.", kind: "consult", length: ["short", null] },
  {
    question: "Contoso completed 3 steps of the rollout at short notice. What now?",
    kind: "consult",
    length: null,
  },
  {
    question: "¿Cómo puedo reducir el churn en cuentas pequeñas?",
    kind: "consult",
    language: "es",
    topic: "churn",
  },
  {
    question: "Wie kann ich die Abwanderung bei kleinen Kunden senken?",
    kind: "consult",
    language: "de",
    topic: "churn",
  },
  {
    question: "Comment puis-je réduire l'attrition des petits comptes ?",
    kind: "consult",
    language: "fr",
    topic: "churn",
  },
  { question: "Como posso reduzir o churn nas contas pequenas?", kind: "consult", language: "pt" },
  { question: "Come posso ridurre il churn nei piccoli clienti?", kind: "consult", language: "it" },
  { question: "Hoe verminder ik churn bij kleine klanten?", kind: "consult", language: "nl" },
];
