import { someDay as date, type GrantSources } from "./grant-sources.ts";

const us =
  "\\b(?:we|i|elena)(?:'ll|'ve|'m|'re| will| can| shall| have| hereby| now| gladly| also| therefore| already| happily| am| are| could| may| would| happy to| pleased to| glad to| able to| ready to| willing to| prepared to| decided to| agreed to| going to| offer to)*";
/** An order: at the beginning of a step, or after a colon. */
const order = "(?:^(?:\\d{1,2}[.)]\\s*|\\[[ x]?\\]\\s*)?|:\\s|;\\s|\\b(?:and|then|please|let's) )";
const money =
  "(?:discounts?|rebates?|credits?(?! (?:where|for (?:the|their|his|her|this|that|it)\\b(?! (?:outage|downtime|inconvenience|trouble|incident|lost))))|refunds?|price (?:reductions?|cuts?|freezes?|locks?|caps?|protection)|concessions?|waivers?|free (?:months?|seats?|licen[cs]es?|upgrades?|of charge|quarter|year)|months? free|(?:\\d{1,3}|ten|five|fifteen|twenty) ?(?:%|percent|per cent)(?: off| less| discount)|(?:usd|eur|gbp|\\$|€|£) ?[\\d,.]+ off)";
const small = "[^.;\\n]{0,45}?";
const contract =
  "(?:contract|agreement|subscription term|term|terms|notice period|notice|auto.renewal|liability|dpa|sla|clause|commitment|amendment|addendum|order form|termination|early (?:exit|termination)|downgrade|seat (?:cut|reduction)|payment terms|opt.out)";
/** "Feature training", "SSO workshop", "SSO to the list of wishes": our own work, which she does date. */
const noWork =
  "(?![ -](?:trainings?|workshops?|reviews?|sessions?|adoption|lists?|feedback|enablement|plans?|questions?|status|webinars?|calls?|meetings?|guides?|notes|requests?|date|to (?:the|our|their)|usage|use|walkthrough|demos?|owner|teams?|partners?|work|topics?|roadmap|champions?|examples?|to show))";
const product = `(?:fix|hot-?fix|patch|sso|scim|api|features?|integrations?|connectors?|bug|defect|p1|p2|release|modules?|exports?|sync|version|functionality|outage|root cause|roadmap items?|single sign.on|mobile app|capability)${noWork}`;
const arrives =
  "(?:ships?|shipped|delivered|released|lands?|live|available|fixed|resolved|deployed|ready|in production|rolled out|out|arrives?|there|done|patched|closed|launched|go(?:es)? live|comes?)";

/** English sentences that give away what others decide: in lower case, as the texts they are held against. */
export const englishGrants: GrantSources = {
  price: [
    `${us} (?:offer|offering|grant|granting|granted|approve|approving|approved|give|giving|promise|promising|guarantee|extend|apply|applying|issue|issuing|confirm|authori[sz]e|honou?r|accept|agree to|provide|include|add|throw in|match)\\b${small}\\b${money}(?![\\p{L}])`,
    `${order}(?:offer|grant|approve|give|promise|apply|issue|extend|authori[sz]e|provide|propose to them|confirm)\\b${small}(?<!\\p{L})${money}(?!\\p{L})`,
    `${us} (?:grant|granting|approve|concede|give)\\b (?:them |you |the customer )?\\d{1,2}(?:\\.\\d)? ?(?:%|percent)`,
    `(?:${us}|${order})\\s?(?:knock|take|shave|cut|drop)\\b[^.;\\n]{0,25}\\d ?% (?:off|from)\\b`,
    `${us} do \\d{1,2} ?% (?:less|off|cheaper)`,
    `(?:${us}|${order})\\s?(?:offer|give|sell|renew|quote|let (?:them|you) have)\\b${small}(?<!\\p{L})(?:at half (?:the )?price|half off|\\d{1,2} ?(?:%|percent) below (?:the )?list|at (?:last year['’]s|the old) price|first (?:month|quarter|year) (?:on us|(?:for )?free))(?!\\p{L})`,
    `(?:${us}|${order})\\s?(?:knock|bring|take|cut|drop|lower)\\b[^.;\\n]{0,12}\\b(?:uplift|increase|price|fee)s?(?: down)? to (?:[$€£]|usd |eur )?\\d`,
    `${order}(?:tell|promise|assure|confirm to)\\b[^.;\\n]{0,45}\\b\\d{1,2} ?(?:%|percent) (?:cheaper|off)\\b`,
    `${order}(?:roll|renew|extend|prolong)\\b[^.;\\n]{0,60}\\bat the (?:current|old|same|present) price\\b`,
    `\\b(?:can|may) count on\\b[^.;\\n]{0,20}(?<!\\p{L})${money}(?!\\p{L})`,
    "\\bprices?\\b[^.;\\n]{0,20}\\b(?:is|are) (?:guaranteed|confirmed|locked|frozen)\\b",
    `${us} (?:waive|waiving|waived|refund|refunding|refunded|credit|crediting|write off|forgive|discount)\\b(?! (?:nothing|no)\\b)`,
    `${order}(?:waive|refund|write off|forgive)\\b`,
    `${us} (?:keep|hold|freeze|lock|lock in|set|cut|lower|reduce|cap|match|halve|drop|fix|raise)\\b (?:the |their |your |its |this |our )?(?:\\w+ ){0,2}(?:prices?|pricing|uplift|rate|fees?)\\b`,
    `${order}(?:freeze|lock|cut|lower|reduce|cap|match|halve) (?:the |their |your |its )?(?:\\w+ ){0,2}(?:prices?|pricing|uplift|fees?)\\b`,
    `\\b(?:discounts?|rebates?|credits?|refunds?|waivers?|price (?:reduction|cut|freeze)|concessions?)\\b[^.;\\n]{0,40}\\b(?:is|are|has been|have been|will be) (?:hereby |now |already |automatically )?(?:approved|granted|waived|offered|applied|confirmed|guaranteed|given|issued|authori[sz]ed|credited|yours)\\b`,
    `\\b(?:fees?|penalt(?:y|ies)|invoices?|uplift|charges?)\\b[^.;\\n]{0,30}\\b(?:is|are|has been|have been|will be) (?:hereby |now )?(?:waived|refunded|written off|credited|cancelled)\\b`,
    `\\b(?:you|they|the customer|\\p{L}+) (?:(?:will |can |now |may )?(?:gets?|receives?)|(?:will|can|may) have)\\b (?:an? |the |their |one |two |three )?${money}(?!\\p{L})`,
    `\\b(?:renewal |new |seat |list |net )?price (?:will be|stays|is fixed|is set|remains|drops|is reduced|is locked|is frozen|goes down)\\b(?! (?:with|open|undecided|up to|for|unknown|a matter|decided|discussed|settled|set by))`,
  ],
  terms: [
    `${us} (?:accept|accepting|approve|agree to|allow|allowing|grant|extending|shortening|amending|changing|cancelling|terminating|sign|amend|change|shorten|cancel|terminate|dissolve|drop|remove|extend|waive|confirm|guarantee|offer|give|prolong|rewrite)\\b(?: (?:the|an?|their|your|this|its|them|you|our|any|earlier|shorter|longer|new|early|immediate)\\b){0,3}(?: [\\w-]+){0,2} ${contract}\\b`,
    `${order}(?:accept|approve|amend|shorten|cancel|terminate|drop|remove|extend|waive|offer|grant)\\b (?:the |an? |their |your |this |its |them )?(?:[\\w-]+ ){0,2}${contract}\\b`,
    `${order}let (?:them|you|the customer|him|her) (?:out of|leave|exit|go from)\\b[^.;\\n]{0,30}\\b(?:contract|agreement|early|at any time)\\b`,
    `${us} (?:let|release|free)\\b[^.;\\n]{0,25}\\b(?:out of|from|leave|terminate|exit)\\b`,
    "\\b(?:you|they|the customer|\\p{L}+) (?:may|can|are free to|is free to|will be able to) (?:leave|terminate|cancel|exit|end)\\b[^.;\\n]{0,40}\\b(?:without (?:notice|penalty|a fee)|at any time|any time|early|immediately|free of charge)",
    "\\b(?:contract|subscription|term|notice period|agreement)\\b (?:is|will be|has been) (?:hereby |now )?(?:extended|waived|terminated|cancelled|amended|shortened|dissolved)\\b(?! (?:automatically|by itself))",
    `${us} (?:guarantee|warrant|indemnify|compensate)\\b(?! (?:nothing|no)\\b)`,
    `${us} (?:promise|commit to|assure)\\b[^.;\\n]{0,40}\\b(?:uptime|availability|sla|service levels?|99|response times?|compensation|liability|indemni|data residency|compliance|renewal terms?)`,
    `${us} (?:accept|assume|take|bear)\\b[^.;\\n]{0,15}\\bliab`,
    "\\bwe (?:are|will be) (?:fully )?liable\\b|\\b(?:uptime|availability|sla) (?:of [\\d.]+ ?% )?(?:is|will be) guaranteed\\b",
  ],
  date: [
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
  ],
};
