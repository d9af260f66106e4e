import { lazyPattern, type Pattern } from "../../../language/patterns/lazy-pattern.ts";
import { englishGrants } from "./english.ts";
import { frenchGrants } from "./french.ts";
import { germanGrants } from "./german.ts";
import { dayMark, type GrantSources } from "./grant-sources.ts";
import { markDays } from "./mark-days.ts";
import type { Matter } from "./matter.ts";
import { spanishGrants } from "./spanish.ts";

export type FoundGrant = {
  readonly matter: Matter;
  readonly start: number;
  readonly end: number;
  /** Places inside whose denying words are part of the gift: "no charge", "does not apply". */
  readonly free: readonly (readonly [number, number])[];
};

/** What Engineering and Product deliver, in all languages. */
const works =
  "(?:fix|hot-?fix|patch|sso|scim|api|features?|integrations?|connectors?|bug|defect|p[12]|release|modules?|exports?|sync|version|functionality|outage|root cause|roadmap|single sign|mobile app|capability|update|engineering|product|fehler|störung|funktion|schnittstelle|behebung|problem|corrección|parche|arreglo|función|funcionalidad|integración|versión|error|fallo|incidencia|correctif|correction|fonction|intégration|panne|incident)";

/** Words of a matter, in all languages: a sentence without any of them gives nothing of it away. */
const matters: Readonly<Record<Matter, Pattern>> = {
  price: lazyPattern(
    () =>
      /\bon us\b|below list|increase|discount|rebate|credit|refund|waive|pric|fees?\b|free|\boff\b|%|percent|less\b|uplift|concession|penalt|invoice|charge|forgive|rabatt|nachlass|nachlässe|gutschrift|gut\b|erstatt|erlass|gebühr|preis|skonto|kostenlos|freimonat|descuento|rebaja|reembols|crédito|abono|gratis|gratuit|bonific|precio|tarifa|condon|cuota|factura|remise|rabais|réduction|rembours|avoir|ristourne|offert|prix|geste|gelons|baissons|renonç/,
  ),
  terms: lazyPattern(
    () =>
      /contract|agreement|term|notice|liab|dpa|\bsla\b|clause|commit|amend|addendum|order form|exit|downgrade|opt.out|let\b|release|free|leave|guarant|warrant|indemn|compensat|uptime|availab|assure|promise|vertrag|laufzeit|frist|klausel|haft|kondition|avv|garant|sicher|kündig|contrato|plazo|preaviso|cláusula|condicion|responsab|rescind|salir|contrat|préavis|durée|engagement|conditions|résili|partir|quitter|mettre fin/,
  ),
  date: lazyPattern(() => new RegExp(`\\b${works}`)),
};

/** What an English sentence that gives something away holds besides: who or what does it. */
const englishActs: Readonly<Record<Matter, Pattern>> = {
  price: lazyPattern(
    () =>
      /\b(?:we|i|elena|is|are|been|be|gets?|receives?|have|can|may|will)\b|\b(?:offer|grant|approve|give|promise|apply|issue|extend|authori[sz]e|provide|propose|confirm|sell|quote (?:them|you|the|it|a)|let (?:them|you)|bring|tell|assure|waive|refund|write off|forgive|freeze|lock|cut|lower|reduce|cap|match|halve|knock|take|shave|drop|roll|renew|prolong)\b/,
  ),
  terms: lazyPattern(
    () =>
      /\b(?:we|i|elena)\b|\bliab|\b(?:accept|approve|amend|shorten|cancel|terminate|drop|remove|extend|waive|offer|grant|let)\b|\b(?:may|can|free to|able to) (?:leave|terminate|cancel|exit|end)\b|\b(?:is|be|been) (?:hereby |now )?(?:extended|waived|terminated|cancelled|amended|shortened|dissolved|guaranteed)\b/,
  ),
  date: lazyPattern(
    () =>
      /\b(?:finish|complet|have\b|ship|deliver|releas|lands?\b|live|availab|fix|resolv|solv|deploy|ready|in production|roll|out\b|arriv|there|done|patch|clos|launch|com[ei]|goes|build|implement|add\b|promis|commit|guarant|confirm|assur|scheduled|planned|due\b|roadmap|tell|inform|provid)/,
  ),
};

/** Words without which nothing of the language is said. In English the act is looked for as well: its small words are everywhere. */
const languages: readonly { readonly sign: Pattern; readonly sources: GrantSources }[] = [
  {
    sign: lazyPattern(
      () =>
        /\b(?:the|a|an|we|i|elena|you|they|is|are|to|of|on|by|and|for|at|in|with|your|their|off|waive|refund)\b/,
    ),
    sources: englishGrants,
  },
  {
    sign: lazyPattern(
      () =>
        /\b(?:wir|ich|der|die|das|den|dem|ein|eine|einen|ist|sind|wird|wurde|sie|und|zum|zur|im|bis|mit|auf|gewähre|gewähren|genehmige|biete|anbieten|einräumen|geben|genehmigen|ausstellen)\b/,
    ),
    sources: germanGrants,
  },
  {
    sign: lazyPattern(
      () =>
        /(?<!\p{L})(?:el|la|los|las|un|una|de|del|que|les|le|se|al|en|por|con|su|sus|está|queda|será|estará|para|ofrecer|conceder|aprobar|\p{L}{2,20}[aei]mos)(?!\p{L})/u,
    ),
    sources: spanishGrants,
  },
  {
    sign: lazyPattern(
      () =>
        /(?<!\p{L})(?:le|la|les|un|une|des|du|de|nous|je|vous|leur|lui|est|sera|à|au|aux|peut|pour|accorder|offrir|approuver)(?!\p{L})/u,
    ),
    sources: frenchGrants,
  },
];

/** "I do not assume that …" gives away no terms: somebody of ours has to do one of these. */
const commits = lazyPattern(
  () =>
    /\b(?:accept|approv|agree|allow|grant|extend|shorten|amend|chang|cancel|terminat|sign|dissolv|drop|remov|waiv|confirm|guarant|offer|giv|prolong|rewrit|let|releas|free|leave|exit|end|warrant|indemn|compensat|promis|commit|assur|liab)/,
);

const acts = (matter: Matter, lower: string): boolean =>
  englishActs[matter]().test(lower) && (matter !== "terms" || commits().test(lower));

const built = new Map<readonly string[], readonly Pattern[]>();

/** Expressions are built when a sentence first calls for them: most answers need few. */
function patternsOf(sources: readonly string[]): readonly Pattern[] {
  const known = built.get(sources);
  if (known !== undefined) return known;
  const patterns = sources.map((source) => lazyPattern(() => new RegExp(source, "u")));
  built.set(sources, patterns);
  return patterns;
}

/**
 * Where a sentence gives away what others decide, in four languages: somebody of ours as the one who gives ("we grant",
 * "wir gewähren"), an order to do so ("Offer 10 % off"), or the gift as done ("the discount is approved"). At most one
 * place a pattern; linear in the sentence.
 */
export function findGrantWords(sentence: string, asked: (matter: Matter) => boolean): FoundGrant[] {
  const lower = sentence.toLowerCase();
  const spoken = languages.filter(({ sign }) => sign().test(lower));
  return (Object.keys(matters) as Matter[]).flatMap((matter) => {
    if (!matters[matter]().test(lower) || !asked(matter)) return [];
    const saying = spoken.filter(({ sources }) => sources !== englishGrants || acts(matter, lower));
    if (saying.length === 0) return [];
    const text = matter === "date" ? markDays(lower) : lower;
    if (matter === "date" && !text.includes(dayMark)) return [];
    return saying
      .flatMap(({ sources }) => patternsOf(sources[matter]))
      .flatMap((pattern) => {
        const match = pattern().exec(text);
        return match === null
          ? []
          : [{ matter, start: match.index, end: match.index + match[0].length, free: [] }];
      });
  });
}
