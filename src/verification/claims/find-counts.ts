import { foreignNumbers } from "../../language/numbers/count-words.ts";
import { numberWords } from "../../language/numbers/number-words.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import type { KnownFact } from "../grounds.ts";
import type { Judged } from "./judge-topics.ts";

const held = lazyPattern(
  () =>
    /(?<!\p{L})(?:contract (?:has|is for|covers|includes)|(?!(?:would|will|could|should|may|might|must|can|to|not|never)\s)\p{L}{3,30} (?:have|has|bought|own|owns|hold|holds|licensed|pay for|pays for)|vertrag (?:hat|umfasst|läuft über)|(?:sie|der kunde) (?:haben|hat)|contrat (?:a|porte sur|compte|comprend)|(?:ils|elles|le client) (?:ont|a|paie|paient)|contrato (?:tiene|es de|incluye)|(?:tienen|tiene contratadas|pagan)) (?:for )?(?:a total of |in total |insgesamt |en tout |en total )?(\p{L}{2,12}|\d{1,3}(?:[.,]\d{3})*|\d{1,6}) (?:seats?|licen[cs]es?|lizenzen|plätze|licences|sièges|postes|licencias|puestos|plazas)(?!\p{L})(?! (?:in use|used|active|idle|unused|free|left|to spare|in daily use|more|aktiv|genutzt|ungenutzt|frei|brach|inutilis|utilis|actives|libres|sin usar|en uso|activas))/giu,
);

/** "The contract has 260 seats" against a fact that says 250; what is used of them is another count. */
export function contraryCount(sentence: string, facts: readonly KnownFact[]): Judged | null {
  const known = facts.filter(({ key, value }) => key === "usage.seats" && typeof value === "number");
  const [fact] = known;
  if (fact === undefined) return null;
  for (const [words, written = ""] of sentence.matchAll(held())) {
    const word = written.toLowerCase();
    const value = foreignNumbers.get(word) ?? numberWords[word] ?? Number(word.replace(/[.,]/g, ""));
    if (!Number.isFinite(value) || value < 2 || known.some((one) => one.value === value)) continue;
    return {
      verdict: "contradicted",
      fact: fact.id,
      why: `"${words.slice(0, 80)}" contradicts ${fact.id} usage.seats ${fact.value}`,
    };
  }
  return null;
}
