import { someDay as date, type GrantSources } from "./grant-sources.ts";

/** German sentences that give away what others decide: in lower case, as the texts they are held against. */
export const germanGrants: GrantSources = {
  price: [
    "\\b(?:wir|ich) (?:kommen?|komme)\\b[^.;\\n]{0,20}\\bmit\\b[^.;\\n]{0,30}(?:rabatt|nachlass|% )[^.;\\n]{0,30}entgegen",
    "\\bschreiben? (?:wir|ich)\\b[^.;\\n]{0,60}\\bgut\\b|\\b(?:wir|ich) schreiben?\\b[^.;\\n]{0,60}\\bgut\\b",
    `\\b(?:wir|ich)\\b[^.;\\n]{0,25}?\\b(?:gewähren?|genehmigen?|geben|gebe|erlassen|erlasse|schenken?|erstatten?|bieten?|räumen?|versprechen?|verspreche|garantieren?|bewilligen?)\\b[^.;\\n]{0,60}(?:rabatt|nachlass|nachlässe|gutschrift|erstattung|freimonat|gebühr|preis|skonto|kostenlos|% )`,
    `\\b(?:wir|ich) (?:werden?|können|kann|möchten?|dürfen)\\b[^.;\\n]{0,70}(?:rabatt|nachlass|gutschrift|erstattung|freimonat|gebühr)[^.;\\n]{0,40}(?:gewähren|genehmigen|geben|erlassen|anbieten|einräumen|ausstellen|bewilligen)`,
    `(?:rabatt|nachlass|gutschrift|freimonat|gebühr)\\w*[^.;\\n]{0,40}\\b(?:ist|sind|wird|werden|wurde) (?:hiermit |bereits |ihnen |sofort )?(?:genehmigt|gewährt|erlassen|bewilligt|zugesagt|ausgestellt)`,
    `^(?:\\d{1,2}[.)]\\s*)?(?:[^.;:\\n]{0,40}(?:rabatt|nachlass|gutschrift|freimonat)[^.;\\n]{0,40}(?:gewähren|anbieten|einräumen|geben|genehmigen|ausstellen)|(?:gewähre|gewähren sie|genehmige|biete|bieten sie)\\b[^.;\\n]{0,50}(?:rabatt|nachlass|gutschrift))`,
    `\\b(?:wir|ich) (?:erstatten|erstatte|erlassen|erlasse)\\b`,
  ],
  terms: [
    `\\b(?:wir|ich)\\b[^.;\\n]{0,15}?\\b(?:verlängern?|verkürzen?|kündigen|ändern|lösen|verzichten|akzeptieren?|unterschreiben?|entlassen)\\b[^.;\\n]{0,50}(?:vertrag|laufzeit|kündigungsfrist|klausel|haftung|konditionen|avv)`,
    `\\b(?:wir|ich) (?:werden?|können|kann)\\b[^.;\\n]{0,50}(?:vertrag|laufzeit|kündigungsfrist|konditionen)[^.;\\n]{0,30}(?:verlängern|verkürzen|ändern|auflösen|anpassen|erlassen|aufheben)`,
    "\\b(?:wir|ich) (?:garantieren?|haften?|hafte|übernehmen? die haftung|sichern?[^.;\\n]{0,40}\\bzu\\b)",
    "\\b(?:sie|der kunde|\\p{L}+) (?:können|kann|dürfen|darf)\\b[^.;\\n]{0,40}\\b(?:ohne (?:frist|einhaltung)|fristlos|jederzeit|vorzeitig)\\b[^.;\\n]{0,30}kündigen",
    "(?:vertrag|laufzeit|kündigungsfrist)\\b[^.;\\n]{0,15}\\b(?:ist|wird|wurde) (?:hiermit )?(?:verlängert|verkürzt|erlassen|aufgehoben|angepasst)",
  ],
  date: [
    `(?:fix|patch|behebung|sso|funktion|integration|schnittstelle|release|update|fehler|störung|problem)\\b[^.;\\n]{0,20}\\b(?:kommt|erscheint|folgt|steht|ist)\\b[^.;\\n]{0,30}\\b(?:am|bis|im|zum|ab|in)\\s(?:zum |spätestens |den )?${date}`,
    `(?:fix|patch|fehler|störung|problem|sso|funktion|integration|schnittstelle|release|update)\\b[^.;\\n]{0,20}\\bwird\\b[^.;\\n]{0,50}${date}[^.;\\n]{0,30}(?:behoben|ausgeliefert|geliefert|gelöst|veröffentlicht|verfügbar|bereitgestellt|ausgerollt)`,
    `\\b(?:wir|ich)\\b[^.;\\n]{0,12}(?:liefern?|beheben?|veröffentlichen|lösen|reparieren|stellen|rollen|versprechen?|garantieren?)\\b[^.;\\n]{0,40}(?:fix|patch|sso|funktion|integration|schnittstelle|release|update|fehler|störung|p1)\\b[^.;\\n]{0,40}${date}`,
    `\\b(?:wir|ich) werden?\\b[^.;\\n]{0,40}(?:fix|patch|sso|funktion|integration|schnittstelle|update|fehler|störung|p1)\\b[^.;\\n]{0,40}${date}[^.;\\n]{0,25}(?:liefern|beheben|veröffentlichen|lösen|bereitstellen|ausliefern)`,
  ],
};
