import { someDay as date, type GrantSources } from "./grant-sources.ts";

/** French sentences that give away what others decide: in lower case, as the texts they are held against. */
export const frenchGrants: GrantSources = {
  price: [
    `(?<!\\p{L})(?:nous|je|on) (?:vous |leur |lui |y )?(?:accordons|accorde|accorderons|offrons|offre|offrirons|approuvons|approuve|octroyons|octroie|consentons|garantissons|garantis|appliquons|appliquerons|donnons|donne|promettons|promets|pouvons (?:vous |leur |lui )?(?:offrir|accorder|consentir)|peux (?:vous |leur |lui )?(?:offrir|accorder|approuver)|allons (?:vous |leur |lui )?(?:offrir|accorder|appliquer))(?!\\p{L})[^.;\\n]{0,50}(?:remise|rabais|réduction|remboursement|avoir|ristourne|mois (?:gratuit|offert)|prix|geste commercial)`,
    `^(?:\\d{1,2}[.)]\\s*)?(?:accorder|offrir|approuver|octroyer|consentir|accordez|offrez)(?!\\p{L})[^.;\\n]{0,40}(?:remise|rabais|réduction|remboursement|ristourne|mois gratuit)`,
    `(?:remise|rabais|réduction|remboursement)[^.;\\n]{0,40}(?<!\\p{L})(?:est|a été|sera) (?:déjà )?(?:accordée?|approuvée?|confirmée?|garantie?|appliquée?|validée?)`,
    "(?<!\\p{L})(?:nous|je) (?:vous |leur |lui )?(?:remboursons|rembourse|rembourserons|gelons|baissons|renonçons aux? (?:frais|pénalités))(?!\\p{L})",
  ],
  terms: [
    "(?<!\\p{L})(?:nous|je) (?:vous |leur |lui )?(?:prolongeons|prolonge|prolongerons|modifions|modifie|acceptons|accepte|résilions|annulons|renonçons|supprimons|raccourcissons)(?!\\p{L})[^.;\\n]{0,40}(?:contrat|durée|préavis|clause|conditions|responsabilité|engagement)",
    "(?<!\\p{L})(?:nous|je) (?:vous |leur |lui )?(?:garantissons|garantis|garantirons|assumons la responsabilité)(?!\\p{L})",
    "(?<!\\p{L})(?:peut|peuvent|pouvez|pourra|pourront) (?:résilier|partir|quitter|mettre fin)[^.;\\n]{0,40}(?:sans préavis|sans pénalité|sans frais|à tout moment|par anticipation)",
  ],
  date: [
    `(?:correctif|correction|patch|sso|fonction(?:nalité)?|intégration|version|bug|panne|incident)(?!\\p{L})[^.;\\n]{0,25}(?<!\\p{L})(?:sera|arrivera|sortira|arrive|sort|paraîtra)(?!\\p{L})[^.;\\n]{0,40}${date}`,
    `(?<!\\p{L})(?:nous|je) (?:vous |leur )?(?:livrerons|livrons|corrigerons|publierons|résoudrons|fournirons|lancerons|livrerai)(?!\\p{L})[^.;\\n]{0,40}(?:correctif|correction|patch|sso|fonction(?:nalité)?|intégration|version|bug|panne|incident)(?!\\p{L})[^.;\\n]{0,40}${date}`,
  ],
};
