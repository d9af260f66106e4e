/**
 * Words that address the reader of the text and say what to answer, in four languages. An order stands at the
 * beginning of a sentence or after words such as "please" and "you must": a report about people ("they answer
 * only mails", "we told them to ignore the invoice") is none. Every gap is bounded, so the time is linear.
 */
const start =
  "(?:^[\\s>#*_\\-–—•\\d.)\\]\"']{0,8}|[.:;!?,]\\s{0,3}[\"']?|\\b(?:please|always|now|then|instead|just|you (?:must|should|will|shall|have to|are to)|and|bitte|immer|por favor|siempre|s'il vous plaît|veuillez|from now on|a partir de ahora|ab (?:jetzt|sofort)|désormais|à partir de maintenant|(?:ai|llms?|models?|bots?|assistants?|agents?)\\b[^.;:\\n]{0,20} (?:must|should|shall|has to|have to)),?\\s{1,3}(?:always |now |immer |jetzt |you (?:will|must) )?)";

const healthy =
  "(?:as|to|=|:|als|auf|mit|como|en|a|comme|à) (?:a )?(?:fully |completely |perfectly |völlig )?(?:healthy|health|green|safe|no.risk|low.risk|100\\b(?! ?%| \\w)|gesund|grün|unkritisch|san[oa]s?\\b|saludables?|verdes?\\b|sain(?:e)?s?\\b|verte?s?\\b)";

export const orders: readonly string[] = [
  // English
  "\\b(?:ignor(?:e|ing)|disregard|forget|override|bypass|skip)\\b[^.;\\n]{0,25}\\b(?:(?:previous|prior|above|earlier|preceding|all|any|your|these|other|system|original|former)\\b(?: (?:the|of|your|other|previous|prior|safety|system|earlier)\\b){0,3} (?:instructions?|prompts?|guidelines|rules)\\b|(?:instructions?|prompts?|rules) (?:above|before|you)|system prompt|everything (?:above|before|you)|all (?:of the )?above)",
  `${start}(?:treat|mark|rate|score|report|record|set|classify|consider|label|list|show|call|declare)\\b[^.;\\n]{0,50}?\\b${healthy}`,
  `${start}(?:respond|reply|answer|output|print|write|say|return)\\s+(?:(?:only|just|exactly)(?! (?:to|came|comes|after|when|if|on|by|at|once|in)\\b)|nothing but|the following|with (?:only|just|exactly|the words?|the following|["'])|["'])`,
  `${start}act as (?:if (?:you|the account|this|everything)|an? (?:\\w+ ){0,2}(?:ai|assistant|model|unrestricted|administrator|bot)\\b)`,
  `${start}pretend (?:that|to be|you)\\b`,
  `${start}do not (?:escalate|(?:mention|report|reveal|list|raise|include|repeat) (?:[^.;\\n]{0,25}\\b)?(?:risks?|red flags?|flags?|churn|health|instructions?|prompt|escalations?|this (?:note|line|text|message))\\b)`,
  "\\byou are now (?:an?|the|in|my) (?:\\w+ ){0,3}(?:assistant|ai|model|mode|agent|bot|persona|consultant|manager|strategist|developer|unrestricted)\\b",
  "\\bnew (?:system )?instructions?\\s{0,2}:|\\bsystem (?:prompt|message|instructions?|override)\\s{0,2}:",
  "\\b(?:reveal|print|show|repeat|output|disclose|leak)\\b[^.;\\n]{0,30}\\b(?:(?:your|the) (?:system prompt|hidden prompt|instructions)|your (?:prompt|rules|api key)|environment variables)",
  "\\b(?:health|score|band|colou?r|route|rating|answer)\\b (?:score )?(?:must|should|shall|has to) (?:always )?(?:be|say|read)(?! (?:above|over|at least|below|under|between|higher|lower)) (?:[^.;\\n]{0,15}\\b)?(?:100|\\d{2}|healthy|green|perfect|decide)\\b",
  // Spanish
  "(?<![\\wà-ɏ])(?:ignora|ignore|ignoren|olvida|olvide|omite|omita|descarta|desobedece)(?![\\wà-ɏ])[^.;\\n]{0,40}(?:instruccion|reglas|indicaciones|directrices|todo lo anterior)",
  `${start}(?:marca|marque|trata|trate|considera|considere|califica|califique|clasifica|clasifique|pon|ponga|informa|informe)\\b[^.;\\n]{0,50}?\\b${healthy}`,
  `${start}(?:responde|responda|contesta|conteste|escribe|escriba|di|diga)\\s+(?:solo|sólo|solamente|únicamente|exactamente|con (?:solo|la palabra|exactamente))(?![\\wà-ɏ])`,
  `${start}no (?:escales|escale|escalar|menciones|mencione)\\b`,
  "\\bahora eres (?:un|una|el|la)\\b",
  // German
  "\\b(?:ignorier(?:e|en|t)|vergiss|vergessen sie|missachte[nt]?|übergehe[nt]?)(?![\\wà-ɏ])[^.;\\n]{0,50}(?:anweisungen|regeln|vorgaben|instruktionen|richtlinien|alles (?:bisherige|obige|vorherige|davor))",
  `${start}(?:behandle|behandeln sie|bewerte|bewerten sie|markiere|markieren sie|stufe|stufen sie|melde|melden sie|setze|setzen sie|betrachte|betrachten sie)\\b[^.;\\n]{0,50}?\\b${healthy}`,
  `${start}(?:antworte|antworten sie|schreibe?|schreiben sie|sage?|gib|geben sie)\\s+(?:(?:nur|ausschließlich|genau|exakt|lediglich) |mit dem wort\\b)`,
  `${start}(?:eskaliere|eskalieren sie) (?:dies |das |den fall )?nicht\\b`,
  "\\bdu bist (?:jetzt|nun|ab jetzt|ab sofort) (?:ein|eine|der|die|im)\\b",
  // French
  "(?<![\\wà-ɏ])(?:ignore[zr]?|oublie[zr]?|néglige[zr]?|contourne[zr]?)(?![\\wà-ɏ])[^.;\\n]{0,20}\\b(?:(?:les|ces|tes|vos|mes|leurs)\\b[^.;\\n]{0,30}(?:instructions|consignes|règles|directives)|tout ce qui précède)",
  `${start}(?:traite[zr]?|marque[zr]?|considère|considérez|classe[zr]?|note[zr]?|déclare[zr]?)(?![\\wà-ɏ])[^.;\\n]{0,50}?(?<![\\wà-ɏ])${healthy}`,
  `${start}(?:réponds|répondez|répondre|écris|écrivez|écrire|dis|dites)\\s+(?:seulement|uniquement|juste|exactement|simplement|avec (?:seulement|le mot|uniquement))\\b`,
  `${start}n['e ]\\s?escalade[zs]? (?:pas|rien)\\b`,
  "\\b(?:tu es|vous êtes) (?:maintenant|désormais) (?:un|une|le|la|en)\\b",
];

/**
 * What poses as a right given to the reader: no policy in a text lets her decide more than her definition
 * does.
 */
export const rights: readonly string[] = [
  "\\b(?:csms?|customer success managers?|elena|the assistant|the agent) (?:may|can|are (?:now )?(?:allowed|authori[sz]ed|permitted) to|is (?:now )?(?:allowed|authori[sz]ed|permitted) to|ha(?:s|ve) (?:the )?authority to)\\b[^.;\\n]{0,25}\\b(?:approve|grant|waive|(?:offer|decide|promise|sign|give)\\b[^.;\\n]{0,30}(?:discounts?|credits?|refunds?|pric|terms?\\b|contracts?|%|dates?))",
  "\\byou (?:are|have been) (?:now |hereby )?(?:authori[sz]ed|allowed|permitted|empowered) to (?:approve|grant|offer|decide|promise|sign|waive|give)",
  "\\b(?:policy|polic[iy]es|guideline|authority matrix)\\b[^.;\\n]{0,40}\\byou (?:may|can) (?:approve|grant|offer|decide|promise|sign|waive|give)",
  "\\b(?:los|las|el|la) (?:csms?|gestor\\w* de éxito)(?: del cliente)? (?:puede|pueden|está autorizado a|están autorizados a)\\b[^.;\\n]{0,25}\\b(?:aprobar|conceder|ofrecer|decidir|otorgar)",
  "\\b(?:csms?|customer success managers?) (?:darf|dürfen|kann|können)\\b[^.;\\n]{0,70}\\b(?:genehmigen|gewähren|anbieten|entscheiden|erlassen)",
  "\\b(?:darf|dürfen|können) (?:die )?(?:csms?|customer success managers?)\\b[^.;\\n]{0,70}\\b(?:genehmigen|gewähren|anbieten|entscheiden|erlassen)",
  "\\b(?:les?|la) (?:csms?|responsables? de la réussite client) (?:peut|peuvent|est autorisé à|sont autorisés à)\\b[^.;\\n]{0,25}(?:approuver|accorder|offrir|décider)",
];

/** What poses as our own lines: fact lines, computed results, headings of a prompt. */
export const claims: readonly string[] = [
  "^[\\s>#*_\\-–•`]{0,8}F\\d{1,4}\\s{1,3}[a-z]{3,15}\\.[a-z0-9_]{2,30}\\b",
  "\\b(?:code|program) (?:computed|calculated|settled|read) (?:it|them)\\b",
  "\\b(?:health|score|route|band|assessment)\\b[^.;\\n]{0,40}\\(\\s?(?:computed|calculated|settled|berechnet|calculad[oa]|calculée?)\\b",
  "\\b(?:authority )?route\\s?(?:is|=|:)\\s?(?:decide|consult|escalate)\\b",
  "^[\\s>#*_\\-–•]{0,8}assessment\\b[^.;\\n]{0,25}\\bhealth\\b[^.;\\n]{0,12}\\d{1,3}[^.;\\n]{0,8}\\b(?:green|yellow|red)\\b",
  "^\\s{0,3}#{1,6}\\s{0,3}(?:facts|assessment|question|notes|key questions)\\b[^\\n]{0,40}\\((?:code|json)",
  "^\\s{0,3}#{1,6}\\s{0,3}(?:now answer|output rules|what you may decide|text from outside|the shape of every answer)\\b",
  "\\b(?:code|das programm|el programa|el código|le programme|le code) (?:hat (?:es|das|dies) berechnet|lo (?:ha calculado|calculó)|l'a calculée?)",
];

export const roles: readonly string[] = [
  "<\\/?\\s?(?:system|instructions?|assistant|developer|admin|prompt)\\s?>|\\[\\/?(?:INST|SYSTEM|ASSISTANT)\\]|<\\|(?:im_start|im_end|system|assistant|user|endoftext)\\|>|<<\\/?SYS>>",
  '"role"\\s?:\\s?"(?:system|assistant|developer)"',
  // Title case names a person or a product ("System: SAP", "Assistant: Mia") unless it goes on about what is judged here.
  "^[\\s>#*_\\-–]{0,8}(?:system|assistant|developer)\\s?:[^\\n]{0,80}\\b(?:health|healthy|scores?|csat|nps|usage|route|discounts?|escalate|instructions?|renew)",
];
/** A role in capitals or in lower case, as a chat's transcript marks it. */
export const roleMark =
  "^[\\s>#*_\\-–]{0,8}(?:SYSTEM|ASSISTANT|DEVELOPER|SISTEMA|SYSTÈME|ASISTENTE|system|assistant)(?: (?:PROMPT|MESSAGE|NOTE|OVERRIDE))?\\s?:";

/** A frame line: a rule of any signs around the words, or the words alone in capitals on their line. */
export const frames: readonly string[] = [
  "={2,}[^\\S\\n]{0,8}(?:begin|end)\\b[^=\\n]{0,120}?\\b(?:response|answer|respuesta|antwort|réponse)\\b",
];
export const bareFrames: readonly string[] = [
  "^[^\\p{L}\\n]{0,40}(?:BEGIN|END) (?:[A-Z]+ ){1,6}(?:RESPONSE|ANSWER)[^\\p{L}\\n]{0,40}$",
  "^[^\\p{L}\\n]{3,40}\\b(?:begin|end) (?:[a-z]+ ){1,6}response\\b[^\\p{L}\\n]{3,40}$",
];
