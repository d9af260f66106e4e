import { lazyPattern, type Pattern } from "../../language/patterns/lazy-pattern.ts";

/** How a partner of the definition is called in English, Spanish, German and French. */
const words: Readonly<Record<string, string>> = {
  leadership:
    "leadership|executive team|management board|geschäftsleitung|geschäftsführung|führung(?:sebene|steam)?|unternehmensleitung|leitung|dirección|liderazgo|directivos|direction|la direction générale",
  finance: "finance|finanz\\w*|finanzas|financiero|finances?|financière",
  legal: "legal|recht(?:sabteilung|steam)?|jurist\\w*|jurídic[oa]|juridique|service juridique",
  engineering: "engineering|entwicklung|technik|ingeniería|ingénierie|product team|r&d",
  "brand strategist":
    "brand strateg\\w+|brand-strateg\\w+|markenstrateg\\w+|estratega de (?:la )?marca|stratège de (?:la )?marque|responsable de (?:la )?stratégie de marque",
  "content creator":
    "content creator|content-creator|content-verantwortliche\\w*|inhalteersteller\\w*|creador(?:a)? de contenidos?|créat(?:eur|rice) de contenus?",
  "support specialist":
    "support specialist|support-spezialist\\w*|supportspezialist\\w*|support team|support-team|especialista (?:de|en) soporte|soporte|spécialiste (?:du )?support|support",
  "customer support specialist":
    "support specialist|support-spezialist\\w*|supportspezialist\\w*|especialista (?:de|en) soporte|spécialiste (?:du )?support|support",
};

/** Finds a partner's name or one of its translations; of "Finance, Legal and Leadership" any one. */
export function partnerPattern(partner: string): Pattern {
  const names = partner
    .split(/,| and | und | y | et |\//)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  const alternatives = names.map((name) => words[name] ?? escaped(name.slice(0, 80)));
  return lazyPattern(() => new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join("|")})(?![\\p{L}\\d])`, "iu"));
}

const decidingPartners = Object.entries(words).flatMap(([name, all]) =>
  name.includes("support") ? [] : [all],
);

/** The partners who decide what she may not. */
export const deciders = lazyPattern(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d])(?:${decidingPartners.join("|")}|sales|product|vertrieb|produkt\\w*|ventas|producto|produit|cfo|ceo|vp)(?![\\p{L}\\d])`,
      "iu",
    ),
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
