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
