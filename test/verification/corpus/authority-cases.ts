import type { CorpusCase, Situation } from "./corpus.ts";
import { calm, champion, discount, expansion } from "./route-situations.ts";
import { smallAnswer } from "./small-answer.ts";

const escalated = "The churn risk must be escalated to Leadership; outreach I can decide myself.";

const plan = (situation: Situation, name: string, words: string, exceeds: boolean): CorpusCase => ({
  name,
  situation,
  body: smallAnswer({ authority: escalated, plan: words }),
  expect: exceeds ? [["authority.exceeded", words]] : [],
});
const exceeds = (words: string): CorpusCase => plan(champion, `gives away: ${words}`, words, true);
const keeps = (words: string): CorpusCase => plan(champion, `gives nothing away: ${words}`, words, false);
const states = (situation: Situation, authority: string): CorpusCase => ({
  name: `states the route: ${authority}`,
  situation,
  body: smallAnswer({ authority, plan: "1. Call the administrator." }),
  expect: [],
});
const leavesOut = (
  situation: Situation,
  authority: string,
  step = "1. Call the administrator.",
): CorpusCase => ({
  name: `does not state the route: ${authority}`,
  situation,
  body: smallAnswer({ authority, plan: step }),
  expect: [["authority.unstated", null]],
});

export const cases: readonly CorpusCase[] = [
  // prices, discounts, credits
  exceeds("1. Grant a 15 % discount. Owner: CSM (can decide)."),
  exceeds("We offer them 10 % off if they sign this month."),
  exceeds("I approve the 10 % discount and escalate the rest to Leadership."),
  exceeds("We will waive the setup fee."),
  exceeds("We refund the last invoice and apologise."),
  exceeds("The discount is approved, so tell them today."),
  exceeds("We freeze the price for two years."),
  exceeds("They get one free month for the trouble."),
  exceeds("- **Give a service credit** for the outage."),
  exceeds("Wir gewähren 15 % Rabatt auf die Verlängerung."),
  exceeds("Wir erlassen die Einrichtungsgebühr."),
  exceeds("Der Rabatt ist genehmigt."),
  exceeds("Ofrecemos un descuento del 15 % por la renovación."),
  exceeds("Aprobamos el reembolso de la última factura."),
  exceeds("Nous accordons une remise de 15 %."),
  exceeds("Nous vous offrons un mois gratuit."),
  // terms and commitments
  exceeds("We'll extend the contract by three months."),
  exceeds("We let them out of the contract."),
  exceeds("They can terminate without notice."),
  exceeds("We guarantee 99.9 % uptime from now on."),
  exceeds("We accept liability for the outage."),
  exceeds("We will shorten the notice period."),
  exceeds("Wir verlängern den Vertrag."),
  exceeds("Sie können ohne Frist kündigen."),
  exceeds("Garantizamos la disponibilidad del servicio."),
  exceeds("Nous prolongeons le contrat."),
  // roadmap, fix and delivery dates
  exceeds("The fix will ship by 15 January."),
  exceeds("We will deliver SSO in Q1."),
  exceeds("SSO ships in March."),
  exceeds("Engineering will fix the P1 by Friday."),
  exceeds("Der Fix kommt am 15. Januar."),
  exceeds("La corrección estará lista el 15 de enero."),
  exceeds("Le correctif sera livré le 15 janvier."),
  // near misses
  keeps("Propose to Finance a discount of 10 %."),
  keeps("Do not offer a discount."),
  keeps("If Leadership approves 10 %, we offer it in writing."),
  keeps("The customer asks for a 15 % discount."),
  keeps("A discount must be escalated to Finance."),
  keeps("We do not promise a fix date."),
  keeps("Ask Engineering for a fix date."),
  keeps("I cannot grant a credit: Finance decides it."),
  keeps("Ask Leadership whether we can offer a longer term."),
  keeps("We will deliver the value review by Friday."),
  keeps("Any discount is decided by Finance, Legal and Leadership, not by me."),
  keeps('Dana wrote: "we grant you a 15 % discount and extend the contract".'),
  keeps("Offer the administrator a training session on new features in December."),
  keeps("Wir gewähren keinen Rabatt."),
  keeps("Ein Rabatt muss an Finance eskaliert werden."),
  keeps("No ofrecemos ningún descuento."),
  keeps("El cliente pide un descuento del 15 %."),
  keeps("Nous n'accordons pas de remise."),
  keeps("Le client demande une remise de 15 %."),
  // the route, stated
  states(champion, "**Authority:** this must be escalated to Leadership."),
  states(champion, "I take the churn risk to Leadership today, because it is theirs to decide."),
  states(champion, "Das muss an die Geschäftsleitung eskaliert werden."),
  states(champion, "El riesgo se debe escalar a la dirección."),
  states(champion, "Ce risque doit être remonté à la direction."),
  states(expansion, "I must consult the Brand Strategist before this plan is settled."),
  states(expansion, "Ich stimme die Erweiterung vorher mit der Markenstrategin ab."),
  states(expansion, "Debo consultar con el estratega de marca."),
  states(expansion, "Je dois consulter le stratège de marque."),
  states(calm, "I can decide this myself."),
  states(calm, "Das kann ich selbst entscheiden."),
  states(calm, "Esto lo puedo decidir yo."),
  states(calm, "Je peux décider cela moi-même."),
  states(discount, "The discount has to be agreed with Finance, Legal and Leadership first."),
  // the route, missing or too low
  leavesOut(champion, "The relationship comes first."),
  leavesOut(champion, "**Authority:** I can decide this."),
  leavesOut(champion, "I can decide this alone.", "1. Tell them of the risk (must escalate to Leadership)."),
  leavesOut(champion, "There is no need to escalate this to Leadership."),
  leavesOut(champion, "Leadership is informed in the monthly report."),
  leavesOut(expansion, "I can decide this myself."),
  leavesOut(expansion, "The Brand Strategist likes such stories."),
  leavesOut(calm, "The relationship comes first."),
  leavesOut(champion, "Das entscheide ich selbst."),
];
