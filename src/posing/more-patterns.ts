import { furtherAddresses, furtherDemands, furtherImpostures, furtherRights } from "./further-patterns.ts";

/**
 * Further ways to pose, in pieces of one expression each. Every gap is bounded, so the time is linear. What is told of
 * people ("the AI team must report", "they use an assistant") is none of them.
 */
const machine =
  "(?:ai|a\\.i\\.|llms?|gpt|chatgpt|claude|copilot|(?:large )?language models?|ai models?|chatbots?|summari[sz]ers?|ai (?:assistants?|agents?|systems?)|virtual assistants?)";
const says =
  "(?:state|say|report|answer|output|write|treat|rate|mark|ignore|conclude|respond|reply|call|list|print|assume|consider|classify|declare|show|return|set|score|give|skip|omit|approve|include|follow|do|not|never|always|only)";
const subject =
  "(?:account|customer|client|health|status|score|band|renewal|assessment|rating|situation|everything|kunde|konto|kundenkonto|compte|client|santé|cuenta|cliente|salud|estado)";
const colour =
  "(?:green|healthy|fine|perfect|no risk|low risk|gesund|grün|unkritisch|sain|saine|vert|verte|sano|sana|saludable|verde)";

/** Who reads the text is spoken to as a machine. */
export const addresses: readonly string[] = [
  `\\b(?:dear|hey|hello|hi|note (?:to|for)|message (?:to|for)|attention|instructions? (?:to|for)|to (?:the|any|every|whichever)|for (?:the|any)|memo (?:to|for)|reminder (?:to|for)|hint (?:to|for))[,:]? (?:the |any |all |future |our |whichever |dear )?(?:${machine}|reader|reading (?:ai|model))\\b(?! (?:team|roadmap|features?|project|strategy|tool|vendor|use|pilot|initiative|budget|committee))`,
  `\\b(?:an|die|der|den|das|an das|al|a la|à l['’]|au|aux) (?:ki|ki-modell|sprachmodell|sprachmodelle|ia|modelo de lenguaje|asistente de ia|assistant ia|modèle de langage)\\b[^.;\\n]{0,12}[:,!]`,
  `\\bif you(?: are|'re) (?:an? |the )?(?:${machine}|assistant|bot|automated|machine|model)\\b`,
  `\\b(?:the|this|any|every|each) (?:${machine}|model|assistant|bot|agent|reader) (?:reading|processing|summari[sz]ing|analy[sz]ing) this\\b`,
  `\\b(?:the|this|any|every|each) (?:${machine}|model) (?:shall|must|should|is to|has to|will|needs to|ought to) (?:\\w+ )?${says}\\b`,
  `\\b(?:llm|ai|gpt|bot|model|prompt|assistant) (?:note|instruction|directive|hint|command|override|injection)s?\\b\\s?[:–—-]`,
  `^[\\s>#*_\\-–•<!]{0,10}(?:ai|llm|gpt|chatgpt|claude|bot|model)\\s?[:,]\\s[^\\n]{0,40}\\b${says}\\b`,
  `\\bwhen you\\b[^.;\\n]{0,30}\\b(?:read|reach|process|see|summari[sz]e|parse) this (?:line|note|text|document|file|message|section)\\b`,
  `\\b(?:whoever|whatever) (?:reads|processes|summari[sz]es|parses) this\\b[^.;\\n]{0,40}\\b(?:must|should|shall|is to|has to|will)\\b`,
  ...furtherAddresses,
];

/** What is to be said of the account, or left out, or done with the answer. */
export const demands: readonly string[] = [
  `(?:^[\\s>#*_\\-–—•\\d.)\\]"']{0,8}|[.:;!?,]\\s{0,3}["']?|\\b(?:please|kindly|always|now|then|instead|just|simply|and|must|should|shall|bitte|immer|por favor|siempre|s'il vous plaît|toujours)\\s{1,3})(?:call|declare|output|state|conclude|rate|say|report|mark|show|assume|treat|pretend|consider|label|grade|classify|nenne|erkläre|melde|bewerte|antworte|sage?|déclare[zr]?|dis|dites|note[zr]?|indique[zr]?|di|diga|declara|declare|marca|marque|informa)\\b(?! (?:said|says|thinks|told|wrote|reports|reported|wants))[^.;:\\n]{0,40}?\\b${subject}\\b[^.;:\\n]{0,20}?(?<![\\wà-ɏ])${colour}(?![\\wà-ɏ]| (?:light|field|team|energy|bond))`,
  `\\b(?:output|print|return|report|show) (?:a |only |the )?${colour} (?:status|health|band|score|rating)\\b`,
  "\\b(?:your|the) (?:new|next|real|actual|only|true) (?:task|job|mission|goal|objective|instructions?|orders?) (?:is|are|now|:)",
  "^[\\s>#*_\\-–•\"'`]{0,8}(?:new task|neue aufgabe|nouvelle tâche|nueva tarea|real task|updated instructions?|important instructions?)\\s?:",
  "\\b(?:include|insert|add|put|append|embed|paste|repeat|copy) (?:this|the following|that|these|the above|the exact) (?:image|link|url|text|line|lines|sentence|words?|phrase|code)\\b[^.;\\n]{0,40}\\b(?:(?:in|to|into|at the (?:end|top|start) of) (?:your|the|every) (?:answer|response|reply|output|summary)|verbatim|word for word)\\b",
  "\\b(?:in|at the (?:end|top|start|beginning) of|to) (?:your|every) (?:answer|response|reply|output)\\b[^.;\\n]{0,60}\\b(?:include|add|write|say|state|mention|put|link|append)\\b|\\b(?:include|add|write|mention|append|start|begin|end)\\b[^.;\\n]{0,40}\\b(?:in|to|with|at the (?:end|top|start|beginning) of) (?:your|every) (?:answer|response|reply|output)\\b",
  "\\b(?:decode|decrypt|decipher|unscramble|de-?obfuscate|translate from base64|base64|rot13)\\b[^.;\\n]{0,40}\\b(?:follow|execute|obey|run|comply|do (?:it|what|as)|carry out)\\b",
  "\\b(?:do not|don't|never|must not|should not) (?:tell|inform|warn|alert|show|mention (?:this|it|these)|reveal)\\b[^.;\\n]{0,25}\\b(?:the user|the reader|the human|the operator|this (?:note|line|text|message|instruction))\\b",
  "\\b(?:stop|cease|no longer|refrain from) (?:reporting|raising|listing|mentioning|flagging|checking|verifying|escalating)\\b[^.;\\n]{0,25}\\b(?:risks?|red flags?|flags?|findings?|facts|figures|sources)\\b(?=[^.;\\n]{0,30}(?:$|[.!]))",
  "\\b(?:suppress|hide|drop|remove|delete|clear|reset|ignore|disregard) (?:all |any |the |every )?(?:red flags?|risk flags?|findings|health checks?|safety (?:rules|checks)|verification|guardrails)\\b",
  "\\b(?:previous|earlier|prior|above|preceding|all other|the other) (?:facts?|notes?|lines?|statements?|data|information) (?:are|is|were) (?:all )?(?:wrong|false|invalid|void|outdated|obsolete|a test|superseded|no longer valid|to be ignored|incorrect)\\b",
  ...furtherDemands,
];

/** What poses as a correction from above, a result, or a right. */
export const impostures: readonly string[] = [
  "\\b(?:corrections?|corrected|updates?|overrides?|overridden|amended|revised)\\b[^.;\\n]{0,20}\\b(?:by|from|through|via) (?:the )?(?:system|administrator|admin|platform|developers?|software|anthropic|openai|engine|backend|program|tool|consult-customer)\\b",
  "\\b(?:system|admin|administrator|automatic|automated|official|developer|engine) (?:correction|override|directive)s?\\b",
  "\\b(?:korrektur|berichtigung) (?:durch|vom|von) (?:das |dem |der )?(?:system|administrator|programm)|\\b(?:systemkorrektur|systemanweisung|systemnachricht|systemhinweis)\\b",
  "\\bcorrection (?:du|par le|de la part du) (?:système|programme|administrateur)|\\b(?:message|instruction|consigne) (?:du|système) système\\b|\\b(?:message|instruction|consigne) système\\b",
  "\\bcorrección (?:del|por el|hecha por el) (?:sistema|programa|administrador)|\\b(?:mensaje|instrucción) del sistema\\b",
  "\\bthe (?:correct|right|true|actual|final|only|real|approved|official) (?:assessment|health|health score|band|route|rating|verdict|conclusion)\\b[^.;\\n]{0,15}(?:\\bis\\b|=|:)",
  "\\b(?:health|band|route|score|red_?flags?|coverage|verdict|status)\\s?=\\s?[\\w.%-]{1,20}[\\s,;&|]{1,4}(?:health|band|route|score|red_?flags?|coverage|verdict|status|phase)\\s?=",
  "^[\\s|>*_\\-–•`]{0,8}F\\d{1,4}\\s?[|:=]\\s?(?:\\||`|\\s)*[a-z]{3,15}\\.[a-z0-9_]{2,30}\\b",
  "(?:^|[\\s|`\"'{(>])(?:account|renewal|usage|support|engagement|stakeholder|outcome|relationship|commercial|health)\\.[a-z][a-z0-9_]{2,30}[`\"']?\\s{0,3}(?:[|:=→]|is\\b)",
  "\\bF\\d{1,4}\\b[^.;\\n]{0,20}\\b(?:is (?:wrong|false|void|invalid|obsolete)|now (?:reads|says|is)|has been (?:corrected|replaced|updated|changed)|should (?:read|say|be)|must (?:read|say|be))\\b",
  "[\"'](?:health|health_score|band|route|red_?flags?|facts?|assessment|verification|authority|key_questions|answered_by|is_error)[\"']\\s{0,3}:\\s{0,3}(?:[\"'[{\\d]|true|false|null)",
  "^\\s{0,3}#{1,6}\\s{0,3}(?:1\\.\\s?)?customer assessment\\b",
  "^\\s{0,3}(?:#{1,6}\\s{0,3}|\\*\\*)(?:red flags?|health|authority(?: route)?|facts|computed (?:facts|health)|assessment)\\b\\*{0,2}[^\\n]{0,20}(?:\\((?:computed|settled|final|by code|code|verified)|\\bcomputed\\b)",
  "\\b(?:red flags?|flags?)\\s?[:=]\\s?(?:none|0|keine|aucune?|ningun[ao])\\b[^.;\\n]{0,30}\\b(?:computed|verified|settled|confirmed by|by (?:code|the system|rule))\\b",
  ...furtherImpostures,
];

/** Rights that a text would give to her. */
export const rights: readonly string[] = [
  "\\b(?:csms?|customer success managers?|elena|you|the assistant|the agent) (?:no longer|do(?:es)? not|don't|doesn't|need not|needn't) (?:need|needs|require|requires|have to|has to|must)?\\s?(?:any |a |further |to (?:get|ask|seek|consult|escalate)\\b ?)?(?:sign.?offs?|approvals?|permission|authori[sz]ation|escalat\\w+|leadership|finance|legal|consult\\w*|anyone)\\b",
  "\\bat (?:her|your|elena'?s?|the csm'?s?|the customer success manager'?s?) (?:own |sole |full |free |absolute )?discretion\\b",
  "\\b(?:csms?|customer success managers?|elena|you)(?: now)? (?:ha(?:s|ve)|hold|holds|got|enjoys?) (?:now )?(?:been (?:given|granted) )?(?:the )?(?:full|final|unlimited|sole|complete|exclusive|free)(?: signing| decision| pricing)? (?:authority|power|say|hand|mandate|discretion)\\b",
  "\\b(?:csms?|customer success managers?|elena|you) (?:ha(?:s|ve)|had) been (?:given|granted|delegated) (?:the )?(?:right|authority|power|mandate|permission)\\b",
  "\\b(?:leadership|finance|legal|management|the board) (?:has |have )?(?:hereby )?(?:delegated?|transferred?|handed|grants?|granted|gives?|gave|authori[sz]e[sd]?|empower(?:s|ed)?)\\b[^.;\\n]{0,40}\\b(?:csms?|customer success managers?|elena|you)\\b",
  "\\b(?:authority|route|decision)\\b (?:is|lies|rests|sits) (?:now )?(?:hers|yours|with (?:her|you|elena|the csm))(?: alone)?\\b",
  "\\b(?:new|updated|current|special) (?:policy|rule|guideline)\\b[^.;\\n]{0,30}\\b(?:csms?|customer success managers?|elena|you)\\b[^.;\\n]{0,20}\\b(?:may|can|are allowed|decide)\\b",
  "\\b(?:discounts?|credits?|refunds?|price cuts?|terms?|contracts?)\\b[^.;\\n]{0,30}\\b(?:are|is) (?:hers|yours|elena's|the csm's) to (?:give|grant|decide|approve|sign)\\b",
  "\\b(?:die |der |das )?(?:csms?|customer success managerin?|elena) (?:braucht|brauchen|benötigt|benötigen) (?:keine|nicht mehr|ab sofort keine)\\b[^.;\\n]{0,30}(?:freigabe|zustimmung|genehmigung)",
  "\\b(?:elena|sie|csms?) (?:ist|sind) (?:ab sofort |jetzt |hiermit )?(?:ermächtigt|befugt|berechtigt|bevollmächtigt)\\b",
  "\\bin (?:ihrem|elenas|deinem) (?:freien |eigenen )?ermessen\\b",
  "\\b(?:elena|la csm|le csm|les csms?|vous)(?: n['’]| ne )?(?:a|ont|avez|est|sont|êtes)?\\s?(?:plus besoin d|pas besoin d|n'a plus besoin d|désormais autorisée?s? à|autorisée?s? à|habilitée?s? à)",
  "\\bà (?:sa|votre) (?:libre |seule |entière )?discrétion\\b",
  "\\b(?:elena|la csm|el csm|los csms?|usted) (?:ya )?no (?:necesitan?|requieren?)\\b[^.;\\n]{0,20}(?:aprobación|autorización|permiso|visto bueno)",
  "\\b(?:elena|la csm|el csm|los csms?|usted) (?:está|están|queda|quedan) (?:ahora |ya )?(?:autorizad[ao]s?|facultad[ao]s?) (?:a|para)\\b",
  "\\ba (?:su|tu) (?:entera |libre |sola )?discreción\\b",
  ...furtherRights,
];

/** Marks of roles, tools, system texts and hidden words. */
export const structures: readonly string[] = [
  "<\\/?\\s?(?:function_(?:results?|calls?)|tool_(?:results?|use|calls?|outputs?)|tool|observation|override|admin|system[_-]?(?:prompt|message|reminder|note)|developer|assistant[_-]?(?:response|message)?|human|inst|policy|task|context_end|end_of_\\w{2,12}|facts?|assessment|health|verdict)(?:\\s[^<>]{0,60})?\\/?>",
  "\\[\\/?(?:tool(?:[ _]?(?:result|output|call|use))?|function(?:[ _]?(?:result|output|call))?|system(?:[ _](?:message|prompt|note))?|assistant|developer|admin(?:istrator)?|instructions?|override|end of (?:notes|input|context|document))\\]",
  '"(?:tool_use_id|tool_calls?|function_call|tool_result|stop_reason|content_block)"\\s{0,3}:|"type"\\s{0,3}:\\s{0,3}"(?:tool_result|tool_use|function|system)"',
  "\\b(?:tool|function|api) (?:results?|outputs?|responses?|returned)\\s?[:=]\\s?[{\\[]?",
  "\\bsystem[_ -](?:prompt|message|instructions?|role|reminder|directive|note)s?\\b\\s?[\\]:=>}]",
  "^\\s{0,3}(?:`{3,}|~{3,})\\s?(?:system|instructions?|assistant|developer|prompt|tool)\\b",
  "^\\s{0,3}(?:[#=*\\-_~]{2,}\\s?)(?:system|assistant|developer|admin|end of (?:the )?(?:system )?(?:prompt|instructions?|notes|context|input|document))\\b[^\\n]{0,30}(?:[#=*\\-_~]{2,})?\\s*$",
  "^\\s{0,3}#{2,6}\\s?(?:instructions?|response|system|assistant|input|human|user)\\s?:",
  "^[\\s>*_]{0,6}(?:human|chatgpt|gpt|claude|ai)\\s?:\\s",
  "^[\\s\"'`>*_\\-=]{0,8}end of (?:the )?(?:notes?|document|context|input|transcript|data|file|prompt|instructions?)[\\s.\"'`*_\\-=]{0,8}$|^[\\s\"'`>*_\\-=]{0,8}(?:ende der (?:notizen|eingabe)|fin (?:des notes|du document|de las notas|del documento))[\\s.\"'`*_\\-=]{0,8}$",
  "style\\s?=\\s?[\"'][^\"']{0,120}(?:font-size\\s?:\\s?0|display\\s?:\\s?none|visibility\\s?:\\s?hidden|opacity\\s?:\\s?0|color\\s?:\\s?(?:white|#fff|transparent))",
  "!\\[[^\\]\\n]{0,80}\\]\\([a-z]{3,6}:[^)\\s]{0,200}[?&][^)\\s]{0,60}=",
  "\\{\\{\\s?(?:system|prompt|instructions?|user|assistant|notes|secrets?)\\b|\\$\\{(?:process|env|system|prompt)",
  "\\{%|<script\\b|javascript:",
];

/** "Ignore the instructions above" where no list of orders is kept: the verb and what is to be ignored. */
export const elsewhere: readonly string[] = [
  "(?:ignor\\w{1,6}|desconsider\\w{1,5}|esqueç\\w{1,4})[^.;\\n]{0,30}(?:instruções|orientações|regras)",
  "(?:ignora\\w{0,4}|dimentica\\w{0,3}|trascura\\w{0,3})[^.;\\n]{0,30}(?:istruzioni|regole|indicazioni)",
  "(?:negeer|vergeet|sla)[^.;\\n]{0,30}(?:instructies|aanwijzingen|regels)",
  "(?:zignoruj|ignoruj|pomiń|zapomnij)[^.;\\n]{0,40}(?:instrukcj|polece|zasad|wskazówk)",
  "(?:ignorera|ignorer|glöm|glem|bortse)[^.;\\n]{0,30}(?:instruktion|instruks|anvisning|regler)",
  "(?:ignoruj|ignorujte|zapomeň|zapomeňte)[^.;\\n]{0,30}(?:pokyn|instrukc|pravid)",
  "(?:önceki|yukarıdaki|tüm)[^.;\\n]{0,30}talimat[^.;\\n]{0,20}(?:yok ?say|görmezden|unut|dikkate alma)",
  "(?:игнорируй|игнорируйте|проигнорируй|забудь|забудьте|не обращай)[^.;\\n]{0,40}(?:инструкци|указани|правил|команд)",
  "(?:ігноруй|ігноруйте|забудь)[^.;\\n]{0,40}(?:інструкці|вказівк|правил)",
  "(?:忽略|无视|無視|忘记|忘記|不要理会)[^。\\n]{0,20}(?:指令|指示|说明|說明|规则|規則|提示)",
  "(?:指示|命令|ルール|プロンプト|指令)[^。\\n]{0,12}(?:無視|忘れ)",
  "(?:지시|지침|명령|규칙)[^.\\n]{0,14}(?:무시|잊)",
  "(?:تجاهل|انس|انسَ|لا تتبع)[^.\\n]{0,30}(?:التعليمات|الأوامر|القواعد)",
  "(?:निर्देश|आदेश)[^।\\n]{0,25}(?:अनदेखा|नज़रअंदाज़|भूल)",
  "(?:התעלם|שכח)[^.\\n]{0,30}(?:ההוראות|הנחיות)",
  "(?:αγνόησε|αγνοήστε|ξέχνα)[^.;\\n]{0,30}(?:οδηγίες|εντολές)",
];
