import { day } from "../../assessment/account.ts";
import type { CorpusCase, Situation } from "./corpus.ts";
import { smallAnswer } from "./small-answer.ts";

/** Written after the checks, to see how they do on wording they were not made for. */
const asOf = day("2026-11-23");
const champion: Situation = {
  question: "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?",
  asOf,
};
const expansion: Situation = {
  question: "Contoso uses 288 of 300 seats and wants to add 50 seats. How do I start?",
  asOf,
};
const calm: Situation = {
  question: "Contoso: usage is steady and their goal is fewer tickets. How do I start?",
  asOf,
};
const escalated = "The renewal risk goes up to Leadership, they decide; the calls are mine to make.";
const step = (plan: string, exceeds: boolean): CorpusCase => ({
  name: `${exceeds ? "gives away" : "gives nothing away"}: ${plan}`,
  situation: champion,
  body: smallAnswer({ authority: escalated, plan }),
  expect: exceeds ? [["authority.exceeded", plan]] : [],
});
const route = (situation: Situation, authority: string, stated: boolean): CorpusCase => ({
  name: `${stated ? "states" : "does not state"} the route: ${authority}`,
  situation,
  body: smallAnswer({ authority, plan: "1. Call the administrator." }),
  expect: stated ? [] : [["authority.unstated", null]],
});

/** What plans, drivers and metrics of real answers sound like around prices, terms and dates. */
const ordinary: readonly string[] = [
  "The decision deadline is 2026-12-07, so the renewal conversation starts this week (F3).",
  "I hold the QBR on 2026-12-10 and show what they gained from the export feature.",
  "By Friday we know whether the fix holds.",
  "Engineering owns the P1; I ask for a date and pass on only what they confirm.",
  "We keep the price out of the first conversation.",
  "We keep the contract review for January.",
  "I approve the agenda before it goes out.",
  "Offer the VP a working session on the integration roadmap, without promising dates.",
  "Legal reviews the DPA by 2026-12-04.",
  "Give them a clear next date: the update on the P1 comes every day at 16:00.",
  "The release train is Engineering's; what I can give is a daily update.",
  "We confirm in writing what was agreed on the notice period.",
  "I confirm the renewal date with their procurement by 2026-11-30.",
  "We include the discount request in the note to Finance.",
  "We add the discount question to the Leadership brief.",
  "I prepare two options, one with a longer term and one with a price cut, for Finance and Leadership to decide.",
  "The customer has a 10 % discount until 2027-02-05 (F6).",
  "They have free seats: 12 of 300 are unused.",
  "They get a refund only if Finance agrees.",
  "We set the fee question aside.",
  "Remove the auto-renewal worry: look up the notice clause by 2026-11-25.",
  "Extend the pilot only after Legal has confirmed the terms.",
  "We sign nothing before Legal has read it.",
  "We let the champion's successor leave the first meeting with a plan.",
  "You can cancel the weekly call at any time.",
  "The API usage will be back to the level of August by January.",
  "Feature adoption is at 40 % by Q1.",
  "SSO rollout at the customer is done by 2026-12-15.",
  "Wir halten den Termin für den Fix nach, den Engineering nennt.",
  "Ich bereite mit Finance ein Angebot vor; über den Preis entscheidet die Geschäftsleitung.",
  "Der Vertrag verlängert sich am 2027-02-05 automatisch.",
  "Wir garantieren keinen Termin.",
  "Preparo con Finanzas las opciones de precio; decide la dirección.",
  "El contrato se renueva el 5 de febrero.",
  "Je prépare les options avec Finance ; la direction décide du prix.",
  "Le contrat prend fin le 5 février.",
  "We fix a date with the sponsor by Friday and roll out the plan in January.",
  "We have three features to show in December.",
  "We will have the integration team on the call on Friday.",
  "Ask Product for the roadmap; the feature is planned for Q2 according to them (F9).",
  "We release the case study in March.",
  "We waive nothing and promise nothing on price.",
  "I give Dana credit for the early wins.",
  "Credit where it is due: their team has met 3 of 3 goals.",
  "We offer value, not a discount.",
  "No discount is offered at this point.",
];

export const cases: readonly CorpusCase[] = [
  step("We can do 8 % less on the renewal, no questions asked.", true),
  step("To calm them, promise a hotfix by 4 December.", true),
  step("Their invoice for November is waived.", true),
  step("I hereby confirm the price cap for the next term.", true),
  step("We commit to a fix by the end of the month.", true),
  step("Roll the contract over for another quarter at the current price.", true),
  step("The new connector will be live on 2027-01-15.", true),
  step("Ich verspreche einen Fix bis Freitag.", true),
  step("Wir kommen Ihnen mit 5 % Nachlass entgegen.", true),
  step("Podemos ofrecerles un 10 % de descuento.", true),
  step("Nous corrigerons le bug avant le 15 décembre.", true),
  step("Nous renonçons au préavis de 60 jours.", true),
  step("Write down what a discount would have to buy us, and hand it to Finance by Friday.", false),
  step("Tell them honestly that I have no fix date yet; Engineering will name one.", false),
  step("The contract runs until 2027-02-05 and renews by itself (F3).", false),
  step("Agree with Legal on the answer about the liability clause.", false),
  step("Credits are Finance's to grant, so I do not bring them up.", false),
  step("Schedule the SSO review with IT on 2026-12-08.", false),
  step("Keine Zusagen zu Preis oder Termin, bevor die Geschäftsleitung entschieden hat.", false),
  step("Sin promesas de fecha: la decide Ingeniería.", false),
  step("Aucune remise sans l'accord de la direction.", false),
  step("We extend the invitation to their new operations lead.", false),
  ...ordinary.map((plan) => step(plan, false)),
  step('Write to Dana: "As a thank you we grant you a 10 % discount."', true),
  route(champion, "I can decide the outreach. The churn risk I must escalate to Leadership.", true),
  route(champion, "Escalate to Leadership: the churn risk. Decide myself: whom I call.", true),
  route(champion, "La direction doit trancher : j'escalade aujourd'hui.", true),
  route(champion, "My call entirely, nobody else is needed.", false),
  route(champion, "I would rather not involve Leadership yet.", false),
  route(expansion, "First I check the growth plan with the Brand Strategist.", true),
  route(expansion, "Die Ausbauplanung stimme ich mit dem Brand Strategist ab.", true),
  route(expansion, "We simply go ahead and sell the seats.", false),
  route(calm, "How we work towards the goal is mine to set, so I start today.", true),
  route(calm, "Puedo decidirlo por mi cuenta.", true),
];
