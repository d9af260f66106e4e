/** What is not hers to grant, and who decides it. */
export type Matter = "price" | "terms" | "date";

export type GrantPattern = { readonly matter: Matter; readonly pattern: RegExp };

/*
 * Sentences that give away what others decide, in four languages: somebody of ours as the one who gives ("we grant",
 * "wir gewähren"), an order to do so ("Offer 10 % off"), or the gift as done ("the discount is approved"). Every gap
 * is bounded, so the time is linear.
 */
const date =
  "(?:\\d{4}-\\d\\d|\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s(?:of |de )?(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|ago|août|sep|oct|okt|nov|dec|dez|dic|déc|ene)|(?:early |mid-?|late |the end of |end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]\\b|next (?:week|month|quarter|sprint|release|year)|this (?:week|month|quarter|year)|monday|tuesday|wednesday|thursday|friday|tomorrow|year.end|christmas|the (?:month|quarter|year|week)\\b|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|the (?:first|second|third|fourth|next|coming) (?:quarter|sprint|release|week|month))|(?:the )?\\d{1,2} ?(?:hours|days|weeks|months|business days)|(?:two|three|four|five|six|a|one) (?:hours?|days?|weeks?|months?)|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:el )?(?:primer|segundo|tercer|cuarto|próximo) (?:trimestre|mes)|la próxima (?:semana|versión)|januar|februar|märz|juni|juli|oktober|dezember|(?:im |ersten |zweiten |dritten |vierten |nächsten |nächster ){1,2}(?:quartal|monat|woche|release|sprint)|nächste woche|janvier|février|mars|avril|juillet|août|septembre|octobre|novembre|décembre|(?:le |au )?(?:premier|deuxième|troisième|quatrième|prochain) (?:trimestre|mois)|la semaine prochaine)";

const us =
  "\\b(?:we|i|elena)(?:'ll|'ve|'m|'re| will| can| shall| have| hereby| now| gladly| also| therefore| already| happily| am| are| could| may| would| happy to| pleased to| glad to| able to| ready to| willing to| prepared to| decided to| agreed to| going to| offer to)*";
/** An order: at the beginning of a step, or after a colon. */
const order = "(?:^(?:\\d{1,2}[.)]\\s*|\\[[ x]?\\]\\s*)?|:\\s|;\\s|\\b(?:and|then|please|let's) )";
const money =
  "(?:discounts?|rebates?|credits?(?! (?:where|for (?:the|their|his|her|this|that|it)\\b(?! (?:outage|downtime|inconvenience|trouble|incident|lost))))|refunds?|price (?:reductions?|cuts?|freezes?|locks?|caps?|protection)|concessions?|waivers?|free (?:months?|seats?|licen[cs]es?|upgrades?|of charge|quarter|year)|months? free|(?:\\d{1,3}|ten|five|fifteen|twenty) ?(?:%|percent|per cent)(?: off| less| discount)|(?:usd|eur|gbp|\\$|€|£) ?[\\d,.]+ off)";
const small = "[^.;\\n]{0,45}?";

const price: readonly string[] = [
  // English
  `${us} (?:offer|offering|grant|granting|granted|approve|approving|approved|give|giving|promise|promising|guarantee|extend|apply|applying|issue|issuing|confirm|authori[sz]e|honou?r|accept|agree to|provide|include|add|throw in|match)\\b${small}\\b${money}(?![\\p{L}])`,
  `${order}(?:offer|grant|approve|give|promise|apply|issue|extend|authori[sz]e|provide|propose to them|confirm)\\b${small}(?<!\\p{L})${money}(?!\\p{L})`,
  `${us} (?:grant|granting|approve|concede|give)\\b (?:them |you |the customer )?\\d{1,2}(?:\\.\\d)? ?(?:%|percent)`,
  `(?:${us}|${order})\\s?(?:knock|take|shave|cut|drop)\\b[^.;\\n]{0,25}\\d ?% (?:off|from)\\b`,
  `${us} do \\d{1,2} ?% (?:less|off|cheaper)`,
  `(?:${us}|${order})\\s?(?:offer|give|sell|renew|quote|let (?:them|you) have)\\b${small}(?<!\\p{L})(?:at half (?:the )?price|half off|\\d{1,2} ?(?:%|percent) below (?:the )?list|at (?:last year['’]s|the old) price|first (?:month|quarter|year) (?:on us|(?:for )?free))(?!\\p{L})`,
  `(?:${us}|${order})\\s?(?:knock|bring|take|cut|drop|lower)\\b[^.;\\n]{0,12}\\b(?:uplift|increase|price|fee)s?(?: down)? to (?:[$€£]|USD |EUR )?\\d`,
  `${order}(?:tell|promise|assure|confirm to)\\b[^.;\\n]{0,45}\\b\\d{1,2} ?(?:%|percent) (?:cheaper|off)\\b`,
  `${order}(?:roll|renew|extend|prolong)\\b[^.;\\n]{0,60}\\bat the (?:current|old|same|present) price\\b`,
  "\\b(?:wir|ich) (?:kommen?|komme)\\b[^.;\\n]{0,20}\\bmit\\b[^.;\\n]{0,30}(?:rabatt|nachlass|% )[^.;\\n]{0,30}entgegen",
  `\\b(?:can|may) count on\\b[^.;\\n]{0,20}(?<!\\p{L})${money}(?!\\p{L})`,
  "\\bprices?\\b[^.;\\n]{0,20}\\b(?:is|are) (?:guaranteed|confirmed|locked|frozen)\\b",
  "\\bschreiben? (?:wir|ich)\\b[^.;\\n]{0,60}\\bgut\\b|\\b(?:wir|ich) schreiben?\\b[^.;\\n]{0,60}\\bgut\\b",
  `${us} (?:waive|waiving|waived|refund|refunding|refunded|credit|crediting|write off|forgive|discount)\\b(?! (?:nothing|no)\\b)`,
  `${order}(?:waive|refund|write off|forgive)\\b`,
  `${us} (?:keep|hold|freeze|lock|lock in|set|cut|lower|reduce|cap|match|halve|drop|fix|raise)\\b (?:the |their |your |its |this |our )?(?:\\w+ ){0,2}(?:prices?|pricing|uplift|rate|fees?)\\b`,
  `${order}(?:freeze|lock|cut|lower|reduce|cap|match|halve) (?:the |their |your |its )?(?:\\w+ ){0,2}(?:prices?|pricing|uplift|fees?)\\b`,
  `\\b(?:discounts?|rebates?|credits?|refunds?|waivers?|price (?:reduction|cut|freeze)|concessions?)\\b[^.;\\n]{0,40}\\b(?:is|are|has been|have been|will be) (?:hereby |now |already |automatically )?(?:approved|granted|waived|offered|applied|confirmed|guaranteed|given|issued|authori[sz]ed|credited|yours)\\b`,
  `\\b(?:fees?|penalt(?:y|ies)|invoices?|uplift|charges?)\\b[^.;\\n]{0,30}\\b(?:is|are|has been|have been|will be) (?:hereby |now )?(?:waived|refunded|written off|credited|cancelled)\\b`,
  `\\b(?:you|they|the customer|[A-Z]\\p{L}+) (?:(?:will |can |now |may )?(?:gets?|receives?)|(?:will|can|may) have)\\b (?:an? |the |their |one |two |three )?${money}(?!\\p{L})`,
  `\\b(?:renewal |new |seat |list |net )?price (?:will be|stays|is fixed|is set|remains|drops|is reduced|is locked|is frozen|goes down)\\b(?! (?:with|open|undecided|up to|for|unknown|a matter|decided|discussed|settled|set by))`,
  // German
  `\\b(?:wir|ich)\\b[^.;\\n]{0,25}?\\b(?:gewähren?|genehmigen?|geben|gebe|erlassen|erlasse|schenken?|erstatten?|bieten?|räumen?|versprechen?|verspreche|garantieren?|bewilligen?)\\b[^.;\\n]{0,60}(?:rabatt|nachlass|nachlässe|gutschrift|erstattung|freimonat|gebühr|preis|skonto|kostenlos|% )`,
  `\\b(?:wir|ich) (?:werden?|können|kann|möchten?|dürfen)\\b[^.;\\n]{0,70}(?:rabatt|nachlass|gutschrift|erstattung|freimonat|gebühr)[^.;\\n]{0,40}(?:gewähren|genehmigen|geben|erlassen|anbieten|einräumen|ausstellen|bewilligen)`,
  `(?:rabatt|nachlass|gutschrift|freimonat|gebühr)\\w*[^.;\\n]{0,40}\\b(?:ist|sind|wird|werden|wurde) (?:hiermit |bereits |Ihnen |sofort )?(?:genehmigt|gewährt|erlassen|bewilligt|zugesagt|ausgestellt)`,
  `^(?:\\d{1,2}[.)]\\s*)?(?:[^.;:\\n]{0,40}(?:rabatt|nachlass|gutschrift|freimonat)[^.;\\n]{0,40}(?:gewähren|anbieten|einräumen|geben|genehmigen|ausstellen)|(?:gewähre|gewähren Sie|genehmige|biete|bieten Sie)\\b[^.;\\n]{0,50}(?:rabatt|nachlass|gutschrift))`,
  `\\b(?:wir|ich) (?:erstatten|erstatte|erlassen|erlasse)\\b`,
  // Spanish
  `(?<!\\p{L})(?:ofrecemos|ofrezco|ofreceremos|ofreceré|concedemos|concedo|concederemos|concederé|aprobamos|apruebo|aprobaremos|aprobaré|otorgamos|otorgo|otorgaremos|garantizamos|garantizo|aplicamos|aplicaremos|damos|doy|daremos|prometemos|prometo|podemos (?:ofrecer|conceder|dar|aplicar)(?:les|le)?|puedo (?:ofrecer|conceder|dar|aprobar)(?:les|le)?|vamos a (?:ofrecer|conceder|dar|aplicar)(?:les|le)?)(?!\\p{L})[^.;\\n]{0,50}(?:descuento|rebaja|reembolso|crédito|abono|mes(?:es)? gratis|precio|gratuit|bonificación)`,
  `^(?:\\d{1,2}[.)]\\s*)?(?:ofrecer|conceder|aprobar|otorgar|aplicar|ofrezca|ofrece|concede|conceda)(?:les|le)?(?!\\p{L})[^.;\\n]{0,40}(?:descuento|rebaja|reembolso|crédito|mes(?:es)? gratis)`,
  `(?:descuento|reembolso|rebaja|crédito)[^.;\\n]{0,40}(?<!\\p{L})(?:está|queda|ha sido|será|es) (?:ya )?(?:aprobado|concedido|confirmado|garantizado|aplicado|autorizado)`,
  "(?<!\\p{L})(?:reembolsamos|reembolsaremos|condonamos|condonaremos|eximimos|congelamos|congelaremos|bajamos|bajaremos|reducimos|reduciremos)(?!\\p{L})[^.;\\n]{0,40}(?:precio|tarifa|cuota|factura|importe|coste)",
  // French
  `(?<!\\p{L})(?:nous|je|on) (?:vous |leur |lui |y )?(?:accordons|accorde|accorderons|offrons|offre|offrirons|approuvons|approuve|octroyons|octroie|consentons|garantissons|garantis|appliquons|appliquerons|donnons|donne|promettons|promets|pouvons (?:vous |leur |lui )?(?:offrir|accorder|consentir)|peux (?:vous |leur |lui )?(?:offrir|accorder|approuver)|allons (?:vous |leur |lui )?(?:offrir|accorder|appliquer))(?!\\p{L})[^.;\\n]{0,50}(?:remise|rabais|réduction|remboursement|avoir|ristourne|mois (?:gratuit|offert)|prix|geste commercial)`,
  `^(?:\\d{1,2}[.)]\\s*)?(?:accorder|offrir|approuver|octroyer|consentir|accordez|offrez)(?!\\p{L})[^.;\\n]{0,40}(?:remise|rabais|réduction|remboursement|ristourne|mois gratuit)`,
  `(?:remise|rabais|réduction|remboursement)[^.;\\n]{0,40}(?<!\\p{L})(?:est|a été|sera) (?:déjà )?(?:accordée?|approuvée?|confirmée?|garantie?|appliquée?|validée?)`,
  "(?<!\\p{L})(?:nous|je) (?:vous |leur |lui )?(?:remboursons|rembourse|rembourserons|gelons|baissons|renonçons aux? (?:frais|pénalités))(?!\\p{L})",
];

const contract =
  "(?:contract|agreement|subscription term|term|terms|notice period|notice|auto.renewal|liability|dpa|sla|clause|commitment|amendment|addendum|order form|termination|early (?:exit|termination)|downgrade|seat (?:cut|reduction)|payment terms|opt.out)";
const terms: readonly string[] = [
  `${us} (?:accept|accepting|approve|agree to|allow|allowing|grant|extending|shortening|amending|changing|cancelling|terminating|sign|amend|change|shorten|cancel|terminate|dissolve|drop|remove|extend|waive|confirm|guarantee|offer|give|prolong|rewrite)\\b(?: (?:the|an?|their|your|this|its|them|you|our|any|earlier|shorter|longer|new|early|immediate)\\b){0,3}(?: [\\w-]+){0,2} ${contract}\\b`,
  `${order}(?:accept|approve|amend|shorten|cancel|terminate|drop|remove|extend|waive|offer|grant)\\b (?:the |an? |their |your |this |its |them )?(?:[\\w-]+ ){0,2}${contract}\\b`,
  `${order}let (?:them|you|the customer|him|her) (?:out of|leave|exit|go from)\\b[^.;\\n]{0,30}\\b(?:contract|agreement|early|at any time)\\b`,
  `${us} (?:let|release|free)\\b[^.;\\n]{0,25}\\b(?:out of|from|leave|terminate|exit)\\b`,
  "\\b(?:you|they|the customer|[A-Z]\\p{L}+) (?:may|can|are free to|is free to|will be able to) (?:leave|terminate|cancel|exit|end)\\b[^.;\\n]{0,40}\\b(?:without (?:notice|penalty|a fee)|at any time|any time|early|immediately|free of charge)",
  "\\b(?:contract|subscription|term|notice period|agreement)\\b (?:is|will be|has been) (?:hereby |now )?(?:extended|waived|terminated|cancelled|amended|shortened|dissolved)\\b(?! (?:automatically|by itself))",
  `${us} (?:guarantee|warrant|indemnify|compensate)\\b(?! (?:nothing|no)\\b)`,
  `${us} (?:promise|commit to|assure)\\b[^.;\\n]{0,40}\\b(?:uptime|availability|sla|service levels?|99|response times?|compensation|liability|indemni|data residency|compliance|renewal terms?)`,
  `${us} (?:accept|assume|take|bear)\\b[^.;\\n]{0,15}\\bliab`,
  "\\bwe (?:are|will be) (?:fully )?liable\\b|\\b(?:uptime|availability|sla) (?:of [\\d.]+ ?% )?(?:is|will be) guaranteed\\b",
  // German
  `\\b(?:wir|ich)\\b[^.;\\n]{0,15}?\\b(?:verlängern?|verkürzen?|kündigen|ändern|lösen|verzichten|akzeptieren?|unterschreiben?|entlassen)\\b[^.;\\n]{0,50}(?:vertrag|laufzeit|kündigungsfrist|klausel|haftung|konditionen|avv)`,
  `\\b(?:wir|ich) (?:werden?|können|kann)\\b[^.;\\n]{0,50}(?:vertrag|laufzeit|kündigungsfrist|konditionen)[^.;\\n]{0,30}(?:verlängern|verkürzen|ändern|auflösen|anpassen|erlassen|aufheben)`,
  "\\b(?:wir|ich) (?:garantieren?|haften?|hafte|übernehmen? die haftung|sichern?[^.;\\n]{0,40}\\bzu\\b)",
  "\\b(?:sie|der kunde|[A-Z]\\p{L}+) (?:können|kann|dürfen|darf)\\b[^.;\\n]{0,40}\\b(?:ohne (?:frist|einhaltung)|fristlos|jederzeit|vorzeitig)\\b[^.;\\n]{0,30}kündigen",
  "(?:vertrag|laufzeit|kündigungsfrist)\\b[^.;\\n]{0,15}\\b(?:ist|wird|wurde) (?:hiermit )?(?:verlängert|verkürzt|erlassen|aufgehoben|angepasst)",
  // Spanish
  "(?<!\\p{L})(?:ampliamos|ampliaremos|prorrogamos|prorrogaremos|modificamos|modificaremos|aceptamos|acepto|cancelamos|rescindimos|renunciamos|eliminamos|extendemos|extenderemos|acortamos)(?!\\p{L})[^.;\\n]{0,40}(?:contrato|plazo|preaviso|cláusula|condiciones|responsabilidad)",
  "(?<!\\p{L})(?:garantizamos|garantizo|garantizaremos|nos hacemos responsables|asumimos la responsabilidad)(?!\\p{L})",
  "(?<!\\p{L})(?:puede|pueden|podrá|podrán) (?:rescindir|cancelar|terminar|salir)[^.;\\n]{0,40}(?:sin preaviso|sin penalización|en cualquier momento|antes de tiempo)",
  // French
  "(?<!\\p{L})(?:nous|je) (?:vous |leur |lui )?(?:prolongeons|prolonge|prolongerons|modifions|modifie|acceptons|accepte|résilions|annulons|renonçons|supprimons|raccourcissons)(?!\\p{L})[^.;\\n]{0,40}(?:contrat|durée|préavis|clause|conditions|responsabilité|engagement)",
  "(?<!\\p{L})(?:nous|je) (?:vous |leur |lui )?(?:garantissons|garantis|garantirons|assumons la responsabilité)(?!\\p{L})",
  "(?<!\\p{L})(?:peut|peuvent|pouvez|pourra|pourront) (?:résilier|partir|quitter|mettre fin)[^.;\\n]{0,40}(?:sans préavis|sans pénalité|sans frais|à tout moment|par anticipation)",
];

/** "Feature training", "SSO workshop", "SSO to the list of wishes": our own work, which she does date. */
const noWork =
  "(?![ -](?:trainings?|workshops?|reviews?|sessions?|adoption|lists?|feedback|enablement|plans?|questions?|status|webinars?|calls?|meetings?|guides?|notes|requests?|date|to (?:the|our|their)|usage|use|walkthrough|demos?|owner|teams?|partners?|work|topics?|roadmap|champions?|examples?|to show))";
const product = `(?:fix|hot-?fix|patch|sso|scim|api|features?|integrations?|connectors?|bug|defect|p1|p2|release|modules?|exports?|sync|version|functionality|outage|root cause|roadmap items?|single sign.on|mobile app|capability)${noWork}`;
const arrives =
  "(?:ships?|shipped|delivered|released|lands?|live|available|fixed|resolved|deployed|ready|in production|rolled out|out|arrives?|there|done|patched|closed|launched|go(?:es)? live|comes?)";
const dates: readonly string[] = [
  `\\b(?:engineering|(?:our|the) (?:engineers|developers|product team|engineering team)) (?:will|is going to|are going to)\\b (?:have|deliver|ship|release|finish|complete|close)\\b (?:(?:the|a|an|this|that|their|your) )?(?:[\\w-]+ )?(?:fix|patch|sso|scim|features?|integrations?|connectors?)\\b[^.;\\n]{0,15}\\b(?:by|on|in|before|within|until)\\s(?:the )?${date}`,
  `\\b${product}\\b[^.;:\\n]{0,35}\\b(?:will|shall|is going to|is guaranteed to|is confirmed|are going to)\\b (?:be )?(?:\\w+ )?${arrives}\\b[^.;\\n]{0,25}\\b(?:by|on|in|before|within|until|at|for)?\\s?(?:the )?${date}`,
  `\\b(?:fix|hot-?fix|patch|sso|scim|features?|integrations?|connectors?|release|update|single sign.on|mobile app|roadmap items?)${noWork}\\b[^.;:\\n]{0,20}\\b(?:ships|comes|lands|arrives|launches|goes live|is coming|is planned|is scheduled|is due|is confirmed (?:for|in|on)|is on the roadmap|will come|will arrive|goes out|rolls out|is out|is released|is delivered|is available)\\b[^.;\\n]{0,20}?\\b(?:by|on|in|before|within|until|for)?\\s?(?:the )?${date}`,
  `${us} (?:ship|release|patch|hotfix|deploy)\\b(?! (?:the |an? |our |their )?(?:case stud|references?|newsletters?|reports?|notes|statements?|minutes|surveys?|summar|recordings?|agenda|plans?|press))[^.;\\n]{0,50}\\b(?:by|on|in|before|within|until)?\\s?(?:the )?${date}`,
  `${us} (?:fix|resolve|deliver|build|launch|implement|add|roll out|provide|promise|commit to|guarantee|solve)\\b[^.;\\n]{0,30}\\b${product}\\b[^.;\\n]{0,30}\\b(?:by|on|in|before|within|until|for)?\\s?(?:the )?${date}`,
  `${us} have\\b[^.;\\n]{0,30}\\b${product}\\b[^.;\\n]{0,25}\\b(?:ready|live|available|out|done|fixed|shipped|in place|in production)\\b[^.;\\n]{0,25}${date}`,
  `\\b(?:engineering|product|the product team|the engineering team)(?:'ll| will| is going to| shall) (?:fix|ship|deliver|release|resolve|build|patch|solve|have)\\b[^.;\\n]{0,40}\\b(?:by|on|in|before|within|until)\\s(?:the )?${date}`,
  `\\b(?:promise|promised|commit|committed|guarantee|guaranteed|assure|confirm)\\b[^.;\\n]{0,40}\\b(?:fix|release|delivery|ship|roadmap|go-live) date\\b[^.;\\n]{0,25}${date}`,
  `\\b(?:confirm|tell|assure|inform)\\b[^.;\\n]{0,30}\\bthat\\b[^.;\\n]{0,20}\\b${product}\\b[^.;\\n]{0,10}\\b(?:is|are|will be) (?:live|ready|fixed|deployed|resolved|shipped|available)\\b[^.;\\n]{0,12}${date}`,
  `\\b(?:promise|guarantee|commit to)\\b[^.;\\n]{0,30}\\b${product}\\b[^.;\\n]{0,25}\\b(?:by|on|in|before|within|until|for)\\s(?:the )?${date}`,
  // German
  `(?:fix|patch|behebung|sso|funktion|integration|schnittstelle|release|update|fehler|störung|problem)\\b[^.;\\n]{0,20}\\b(?:kommt|erscheint|folgt|steht|ist)\\b[^.;\\n]{0,30}\\b(?:am|bis|im|zum|ab|in)\\s(?:zum |spätestens |den )?${date}`,
  `(?:fix|patch|fehler|störung|problem|sso|funktion|integration|schnittstelle|release|update)\\b[^.;\\n]{0,20}\\bwird\\b[^.;\\n]{0,50}${date}[^.;\\n]{0,30}(?:behoben|ausgeliefert|geliefert|gelöst|veröffentlicht|verfügbar|bereitgestellt|ausgerollt)`,
  `\\b(?:wir|ich)\\b[^.;\\n]{0,12}(?:liefern?|beheben?|veröffentlichen|lösen|reparieren|stellen|rollen|versprechen?|garantieren?)\\b[^.;\\n]{0,40}(?:fix|patch|sso|funktion|integration|schnittstelle|release|update|fehler|störung|p1)\\b[^.;\\n]{0,40}${date}`,
  `\\b(?:wir|ich) werden?\\b[^.;\\n]{0,40}(?:fix|patch|sso|funktion|integration|schnittstelle|update|fehler|störung|p1)\\b[^.;\\n]{0,40}${date}[^.;\\n]{0,25}(?:liefern|beheben|veröffentlichen|lösen|bereitstellen|ausliefern)`,
  // Spanish
  `(?:corrección|parche|arreglo|sso|función|funcionalidad|integración|versión|error|fallo)(?!\\p{L})[^.;\\n]{0,25}(?<!\\p{L})(?:estará|llegará|se entregará|se publicará|será|quedará|saldrá|sale|llega)(?!\\p{L})[^.;\\n]{0,40}${date}`,
  `(?<!\\p{L})(?:entregaremos|entregamos|corregiremos|publicaremos|lanzaremos|resolveremos|arreglaremos|tendremos)(?!\\p{L})[^.;\\n]{0,40}(?:corrección|parche|arreglo|sso|función|funcionalidad|integración|versión|error|fallo|incidencia)(?!\\p{L})[^.;\\n]{0,40}${date}`,
  // French
  `(?:correctif|correction|patch|sso|fonction(?:nalité)?|intégration|version|bug|panne|incident)(?!\\p{L})[^.;\\n]{0,25}(?<!\\p{L})(?:sera|arrivera|sortira|arrive|sort|paraîtra)(?!\\p{L})[^.;\\n]{0,40}${date}`,
  `(?<!\\p{L})(?:nous|je) (?:vous |leur )?(?:livrerons|livrons|corrigerons|publierons|résoudrons|fournirons|lancerons|livrerai)(?!\\p{L})[^.;\\n]{0,40}(?:correctif|correction|patch|sso|fonction(?:nalité)?|intégration|version|bug|panne|incident)(?!\\p{L})[^.;\\n]{0,40}${date}`,
];

/** A sentence without any of these gives nothing away. */
export const grantGate =
  /\bon us\b|discount|rebate|credit|refund|waive|pric|fee|free|off\b|%|uplift|concession|penalt|invoice|write off|forgive|contract|agreement|term|notice|clause|liab|dpa|\bsla\b|guarantee|warrant|indemn|compensat|uptime|availab|let\b|release|leave|exit|fix|patch|sso|scim|api\b|feature|integration|connector|bug|defect|p1|p2|update|ship|deploy|roadmap|sync|version|rabatt|nachlass|gutschrift|erstatt|erlass|gebühr|preis|vertrag|laufzeit|frist|haft|garant|kündig|behebung|fehler|störung|funktion|sichern|descuento|rebaja|reembols|crédito|gratis|precio|tarifa|contrato|plazo|preaviso|condiciones|responsab|corrección|parche|arreglo|función|integración|error|fallo|condon|remise|rabais|réduction|rembours|ristourne|gratuit|prix|contrat|préavis|résili|correctif|correction|fonction|intégration|panne|incident|liab|outage|module|export|mobile/i;

/** Built when an answer first holds a word of the gate. */
export const grantPatterns = (() => {
  let built: readonly GrantPattern[] | null = null;
  return (): readonly GrantPattern[] => {
    const of = (matter: Matter, sources: readonly string[]): GrantPattern[] =>
      sources.map((source) => ({ matter, pattern: new RegExp(source, "iu") }));
    built ??= [...of("price", price), ...of("terms", terms), ...of("date", dates)];
    return built;
  };
})();
