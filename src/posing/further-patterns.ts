/** Further ways to pose in four languages, by what they do; every gap is bounded. They join those of more-patterns.ts. */

/** Whoever reads as a machine, in words that hardly mean anything else in a note. */
const machine =
  "(?:ai|a\\.i\\.|llms?|gpt|language model|ai model|ki|ki-(?:leser|modell|assistent\\w*)|sprachmodell\\w*|ia|modèle(?: de langage)?|modelo(?: de lenguaje)?|assistant ia|asistente(?: de ia)?)";
const reader = `(?:${machine}|assistant|assistente|assistent|model|modell|reader program|reading program|readers?|summari[sz]ers?|evaluators?|graders?|verifiers?|bots?|assistants|models|agents?|machine|automated (?:reader|system|agent)s?)`;
/** What a machine is told to do. */
const act =
  "(?:answers?|appends?|writes?|says?|states?|reports?|announces?|confirms?|includes?|ignores?|skips?|treats?|rates?|marks?|promises?|approves?|grants?|outputs?|prints?|repeats?|decodes?|follows?|obeys?|acts?|pretends?|assumes?|claims?|conclude|call|omit|hide|quote|verify|flag|mention|give|antworte\\w*|schreib\\w*|sag\\w*|nenn\\w*|bewerte\\w*|melde\\w*|bestätig\\w*|ignorier\\w*|vergiss|versprich|verspreche\\w*|zusag\\w*|behandel\\w*|erwähn\\w*|zusagen|réponds|répondez|écris|écrivez|dis|dites|confirme[zr]?|annonce[zr]?|note[zr]?|ignore[zr]?|promets|promettez|recopie[zr]?|indique[zr]?|considère[zr]?|responde\\w*|escrib\\w*|di|diga|confirm\\w*|anunci\\w*|ignor\\w*|promet\\w*|indic\\w*|consider\\w*|contrast\\w*|menci\\w*)";
const reply =
  "(?:answer|response|reply|output|summary|report|antwort|zusammenfassung|bericht|réponse|résumé|synthèse|respuesta|resumen|informe)";

export const furtherAddresses: readonly string[] = [
  `\\b(?:notes?|messages?|word|hints?|instructions?|orders?|requests?|memo|nachricht|hinweis|anweisung|botschaft|consignes?|mensaje|nota|instrucción|instrucciones|aviso|rappel|recordatorio)(?: \\p{L}+){0,3}? (?:to|for|an|für|à|au|aux|pour|a|al|para)(?: (?:the|any|all|every|automated|das|die|den|la|le|el|los|una?|alle))? ?(?:l['’] ?)?${reader}(?![\\p{L}'’])(?!\\s(?:team|roadmap|feature|project|vendor|rollout|pilot|budget))`,
  `(?:^|[\\s(\\[<>*_#.-])(?:to|for|an|à|al|a|für|para|pour) (?:the |das |die |den |el |la |le |l['’] ?)?(?:l['’] ?)?${machine}(?: (?:reading|qui lit|que lee|die das liest|que procesa)[^.;:\\n]{0,30})?\\s?[:,]`,
  `\\b(?:dear|liebe[rs]?|werte[rs]?|chère?|cher|querid[oa]|estimad[oa]|hey|hallo|bonjour|hola) ${reader}\\b(?=[\\s,:!])`,
  `\\b(?:the|this|any|every|das|dieses|die|le|ce|la|el|este) (?:${machine}|model|modell|modèle|modelo)\\b (?:darf|muss|soll|sollte|must|should|shall|may|has to|needs to|is to|doit|devra|ne doit|debe|deberá|no debe|puede)(?: not| nicht| pas| also| zuerst)? [^.;\\n]{0,80}?\\b${act}`,
  `\\b(?:the|this|any|every) assistant\\b (?:must|should|shall|has to|needs to|is to|will)(?: not| also| then)? ${act}\\b`,
  `(?:^|[\\s"'(\\[<>*_#-])${reader}\\s?[:,–-]\\s[^.;\\n]{0,40}?\\b(?:your own|do not|don't|never|always|skip|ignore|bewerte|schreibe|antworte|vergiss|nenne|réponds|écris|ignora|escribe|responde|di que|say that|write that|state that|treat as|report as|rate as)\\b`,
  `\\b(?:whoever|whatever|anyone who|anything that|wer|celui qui|quien)(?: \\p{L}+)? (?:evaluates?|grades?|scores?|judges?|checks?|reads?|summari[sz]es?|processes?|auswertet|bewertet|liest|lit|évalue|lea|evalúe) (?:this|the|these|diese\\w*|cette|ces|esta|estas) (?:answer|response|reply|output|notes?|text|antwort|notiz\\w*|réponse|notes|respuesta|notas)\\b`,
  `\\b(?:the|any) (?:ai|llm|model|reader)\\b[^.;\\n]{0,12}\\b(?:must|should|shall) (?:decode|decrypt|reverse|obey|comply)\\b`,
  "\\bfor (?:automated|machine|robot) (?:readers?|systems?)\\b",
  "<!--[^>\\n]{0,200}\\b(?:ai|llm|gpt|model|assistant|bot|ki|ia)\\b",
  "\\{\\{[#/]?\\s?(?:if|unless|each)?\\s?(?:llm|ai|gpt|model|assistant|bot|ki|ia)\\b",
];

export const furtherDemands: readonly string[] = [
  `\\b(?:write|say|state|confirm|announce|promise|include|insert|repeat|put|mention|use|add|claim|schreibe?|nenne|bestätige|verspreche|versprich|erwähne|écris|indique|confirme|annonce|recopie|mets|promets|escribe|di|confirma|confírmal[oa]|anuncia|incluye|promete|pon|afirma)\\b[^.;\\n]{0,60}?\\b(?:in|into|at the (?:top|end|start) of|as the first line of|dans|en|a) (?:the|your|deiner|der|die|ta|la|ton|le|tu|el|su) (?:final |first line of the |finale |nächsten )?${reply}\\b(?=\\s*(?:$|[.,;:!)]|that\\b|as\\b|como\\b|comme\\b|als\\b))`,
  "\\b(?:when|while|before|once) you (?:write|draft|produce|prepare|give|generate) (?:the|your|this|an?) (?:plan|answer|summary|response|reply|assessment|report)\\b",
  "\\b(?:wenn|bevor) du (?:den plan|die antwort|deine antwort|die zusammenfassung|antwortest)\\b|\\b(?:quand|avant) (?:tu|de) (?:rédiges?|répond\\w*|écri\\w+)(?: [^.;,\\n]{0,20})?,[^.;\\n]{0,60}\\b(?:tes|ta|ton)\\b|\\b(?:cuando|antes de) (?:redactes|responder|respondas|escribas)\\b[^.;\\n]{0,60}\\b(?:tus?|omite|di|escribe)\\b",
  "(?<![\\p{L}])(?:ignore|forget|skip|repeat|reveal|print|copy|drop|recopie[zr]?|oublie[zr]?|ignore[zr]?|révèle[zr]?|répète[zr]?|vergiss|ignoriere|wiederhole|verrate|ignora|olvida|repite|revela|omite|copia)(?![\\p{L}])[^.;\\n]{0,30}?(?<![\\p{L}])(?:your|tes|vos|tus|sus|deine|ihre)(?: own)?(?: \\p{L}+)? (?:instructions?|rules|guidelines|verification|checks?|prompt|consignes|règles|directives|instrucciones|reglas|directrices|anweisungen|regeln|vorgaben)(?![\\p{L}])",
  "(?<![\\p{L}])(?:vergiss|ignoriere|missachte|oublie[zr]?|ignore[zr]?|ignora|olvida|omite|forget|ignore|disregard)(?![\\p{L}])[^.;\\n]{0,20}?(?<![\\p{L}])(?:die regeln|deine regeln|les règles|las reglas|the rules|rules|previous rules|these rules|todas las reglas|toutes les règles|alle regeln)(?![\\p{L}])(?! (?:of|for|on|about|zur|zum|für|du|de la|del))",
  "\\bignore (?:all |the |any |these |those )?(?:notes?|facts?|lines?|text|data|figures|information|everything|entries|fields) (?:above|before|below|so far|herein|on this (?:account|customer))\\b",
  "\\b(?:do not|don't|never) (?:mention|report|reveal|say|show|disclose|tell|note|flag|signal)\\b[^.;\\n]{0,24}\\b(?:that (?:this|it|they|these) (?:was|were|is|are|has|have)|this (?:change|correction|order|request|instruction|line|note|section)|it to (?:the )?(?:reader|user|anyone))\\b",
  "(?<![\\p{L}])(?:ne (?:le |la |les )?(?:signale|signalez|mentionne|mentionnez|dis|dites|révèle|révélez)(?:-le)? (?:pas|rien)|n'en (?:dis|dites|parle|parlez) (?:rien|pas)|no (?:lo |la |los )?(?:menciones|mencione|digas|diga|reveles|señales)(?: nada)?|sin (?:mencionarlo|decirlo)|sans (?:le dire|le mentionner|le signaler)|erwähne (?:das|dies|es|diese \\p{L}+) nicht|sag(?:e)? (?:davon|darüber) nichts|ohne (?:das|dies|es) zu erwähnen)(?![\\p{L}])",
  "\\b(?:stay|keep|remain) silent about (?:it|this|that)\\b|\\bif you flag (?:this|it)\\b|\\bwithout (?:saying|mentioning|telling) (?:so|it|this|anyone|the (?:user|reader))\\b(?=[^.;\\n]{0,10}(?:$|[.;!]))",
  "(?:^[\\s>#*_\\-–—•\\d.)\\]\"'}]{0,8}|[.:;!?,}]\\s{0,3}[\"']?|\\b(?:and|then|und|et|y)\\s)(?:write|report|state|describe|show|treat|record|present|rate|list|mark|verbuche|beschreibe|behandle|stelle|décris|présente|considère|describe|presenta|trata|marca) (?:the |this |all |das |den |die |diesen |le |la |ce |cette |el |esta |este )?(?:renewal|account|customer|adoption|usage|contract|champion|risk|konto|kunde|kunden|verlängerung|nutzung|compte|client|renouvellement|usage|cuenta|cliente|renovación|uso)\\b[^.;\\n]{0,20}?\\b(?:as|als|comme|como)\\b",
  "(?:^[\\s>#*_\\-–—•\\d.)\\]\"'}]{0,8}|[.:;!?,}]\\s{0,3}[\"']?)(?:hide|conceal|suppress|cover up|downplay|verschweige|verbirg|cache|masque|dissimule|oculta|esconde) (?:the |any |all |den |die |das |la |le |les |el |los |las )?(?:fall|drop|decline|risks?|tickets?|complaints?|churn|figures|problem\\w*|rückgang|risik\\w+|baisse|risques?|plainte|caída|riesgos?|queja)\\b",
  "(?:^[\\s>#*_\\-–—•\\d.)\\]\"']{0,8}|[.:;!?,]\\s{0,3}[\"']?)(?:answer|reply|respond|antworte|réponds|répondez|responde|responda)(?: ab jetzt| from now on| désormais| à partir de maintenant| a partir de ahora)? (?:as|als|comme|en tant que|como|en cette qualité|en calidad de)\\b",
  "\\b(?:send|forward|post|submit|upload|append|envía|envoie|schicke|sende)\\b[^.;\\n]{0,50}\\b(?:other customers|other accounts|all (?:customers|accounts|notes)|anderen kunden|autres clients|otros clientes|system prompt|api key)\\b",
  "https?://[^\\s)]{1,120}[?&][\\w-]{1,30}=\\s?(?:[{<\\[$%]|SUMMARY|NOTES|DATA|PROMPT)",
  "\\bread (?:this|it|the line|the following)(?: line)? backwards\\b|\\b(?:vtaber|vafgehpgvbaf|flfgrz|zbqry|nffvfgnag)\\b|\\b(?:erongi|snoitcurtsni|tpmorp|metsys)\\b",
  "\\b(?:decode|decipher|unscramble|dekodiere|entschlüssele|décode[zr]?|déchiffre[zr]?|descodifica|decodifica)\\b[^.;\\n]{0,50}\\b(?:and|und|et|y)\\b[^.;\\n]{0,12}\\b(?:act|follow|obey|execute|apply|befolge|führe|exécute|suis|applique|ejecuta|sigue|obedece)\\b",
  "\\b(?:part|step|teil|partie|parte) \\d{1,2} of the (?:order|instruction|message|command)\\b|\\bteil \\d{1,2} (?:des befehls|der anweisung)\\b|\\bpartie \\d{1,2} de (?:l['’]ordre|la consigne)\\b|\\bparte \\d{1,2} de la (?:orden|instrucción)\\b",
  "\\byour (?:job|task|role|mission) (?:now|from now on|is now)\\b|\\byour (?:training|programming|system prompt|developers?)\\b|\\byou are (?:an?|the) (?:ai|assistant|model|chatbot|language model|\\p{L}{2,20}bot)\\b|\\byou are \\p{L}{2,20}bot\\b",
  "\\bignore (?:the rest|everything|all|all of (?:it|this))(?: else)? and (?:answer|say|write|report|reply|respond|output|just)\\b|\\b(?:mark|rate|score|treat|accept) (?:all|every|any) (?:claims?|sentences?|statements?|answers?)\\b",
  "\\b(?:use|take|read|trust) (?:only )?these (?:values|facts|figures|numbers|data)(?: only)?\\b(?=[^.;\\n]{0,10}(?:$|[.;!]))|\\bupdate from (?:the )?(?:admin|system|console|developer|platform)\\b",
  "(?<![\\p{L}])(?:wenn du (?:eine? )?(?:ki|sprachmodell|modell|assistent)|si tu es (?:une? )?(?:ia|modèle|assistant)|si eres (?:una? )?(?:ia|modelo|asistente)|as (?:an|the) (?:ai|llm|model|assistant),? you)(?![\\p{L}])",
  "^[\\s>#*_\\-]{0,6}FINAL (?:ANSWER|VERDICT|RESULT|OUTPUT|ASSESSMENT)\\s?:|\\bBEGIN (?:SYSTEM|HIDDEN|ADMIN) (?:PROMPT|INSTRUCTIONS?|MESSAGE)\\b",
  "\\b(?:assistant|system|ai|model|llm|developer)_(?:directive|instructions?|orders?|notes?|override|command|prompt)\\b",
  "\\bgive it (?:full|top|maximum) (?:marks|score|points)\\b",
  "(?:所有|以上|上述|之前)[^。\\n]{0,8}(?:规则|規則|指令|指示|说明)[^。\\n]{0,20}(?:写成|改成|标记|承诺|回答)",
];

export const furtherImpostures: readonly string[] = [
  "\\b(?:supersedes?|overrides?|replaces?|voids?|ersetzt|überschreibt|annule et remplace|remplace|sustituye|anula) (?:all|any|every|alle|tou(?:te)?s|todos|todas) (?:of the |the )?(?:other|previous|earlier|above|anderen?|bisherigen|vorherigen|les autres|autres|précédent\\w*|los demás|las demás|anteriores)?\\s?(?:fields?|facts?|notes?|lines?|entries|values|data|information|felder|angaben|notizen|zeilen|champs|données|notes|lignes|campos|datos|notas)\\b",
  "\\b(?:figures|numbers|data|facts|values|notes|lines|zahlen|daten|angaben|zeilen|notizen|chiffres|données|notes|lignes|cifras|datos|notas|líneas)\\b[^.;\\n]{0,40}?\\b(?:are|is|were|sind|waren|sont|étaient|son|eran)\\b[^.;\\n]{0,20}?(?:\\b(?:test data|dummy|placeholders?|invalid|void|fictitious|a test|testdaten|platzhalter|ungültig|erfunden|de test|fictives?|invalides?|nulles?|de prueba|ficticios?|inválid[oa]s?)\\b|des données de test|datos de prueba)",
  "\\b(?:all )?\\d{1,5} (?:claims?|facts?|checks?|statements?|sentences) (?:were |are )?(?:verified|checked|passed|confirmed)\\b",
  "\\b(?:safety|verification|claim|compliance|approval|prüf\\p{L}*|vérification|verificación)\\b[^.;\\n]{0,30}?\\b(?:checks?|rules?|mode|modus|règles?|reglas?|contrôles?)?\\b[^.;\\n]{0,20}?\\b(?:are|is|ist|sind|est|sont|está|están|quedan?)\\b (?:now |hereby |jetzt |désormais |ahora )?(?:off|disabled|suspended|lifted|paused|switched off|deactivated|aufgehoben|ausgesetzt|abgeschaltet|beendet|deaktiviert|suspendue?s?|levée?s?|désactivée?s?|suspendid[oa]s?|desactivad[oa]s?|sin efecto)\\b",
  "\\b(?:the rule|die regel|la règle|la regla|this rule|all rules|alle regeln|toutes les règles|todas las reglas)\\b[^.;\\n]{0,40}?\\b(?:is|are|ist|sind|est|sont|queda|quedan|está)\\b (?:now |hereby |jetzt |désormais )?(?:off|suspended|lifted|waived|void|ausgesetzt|aufgehoben|außer kraft|suspendue?s?|levée?s?|suspendid[oa]s?|sin efecto)\\b",
  "\\bprüfmodus (?:beendet|aus|deaktiviert)\\b|\\b(?:test|debug|developer|maintenance|admin) mode (?:on|enabled|activated|is on|is active)\\b",
  "^[\\s>#*_\\-–=\\[]{0,8}(?:SYSTEM|SYSTÈME|SISTEMA)[ -]?(?:MELDUNG|NACHRICHT|HINWEIS|NOTICE|MESSAGE|ALERT|OVERRIDE|MENSAJE|AVISO|NOTE)\\b[ \\d-]{0,14}[:\\]]",
  "\\bmessage (?:du développeur|de l['’]administrateur|de l['’]éditeur) (?:au|à)\\b|\\bmensaje (?:del desarrollador|del administrador) (?:al|para)\\b|\\bnachricht (?:des entwicklers|vom entwickler|des administrators) an\\b|\\b(?:developer|admin|operator|vendor) (?:message|note|notice) (?:to|for) (?:the )?(?:model|assistant|ai|reader)\\b",
  "[\"']role[\"']\\s?:\\s?[\"'](?:tool|function|developer|system)[\"']|\\b(?:discount|credit|refund|price)_?approved\\s?[=:]\\s?(?:true|yes|1)\\b|\\binstruct\\s?:\\s",
  "<(?:tool|function|api)[_-]?(?:result|response|output|call)s?\\b",
  "\\b(?:tu es|vous êtes|du bist|sie sind|eres|usted es|you are) (?:désormais|maintenant|jetzt|nun|ab jetzt|ahora|now|from now on) (?:the |our |their |a |an |le |la |der |die |das |el |un |una |une )?(?:cfo|ceo|finance|legal|product|head|director|directeur|directrice|director|directora|leiter|leiterin|chef|chefin|geschäftsführer\\w*|finanz\\w+|produkt\\w+|admin\\w*|system)\\b",
];

export const furtherRights: readonly string[] = [
  "\\byou may (?:now |from now on |hereby |freely )?(?:quote prices?|approve|grant|promise|waive|sign|offer discounts?|give (?:away|discounts?|credits?)|decide (?:on )?(?:prices?|discounts?|credits?|terms))\\b",
  "\\b(?:use|exercise) this (?:right|authority|permission) in (?:the|your) (?:answer|reply|response)\\b",
  "(?<![\\p{L}])(?:du darfst|sie dürfen|das modell darf|die ki darf|elena darf)(?![\\p{L}])[^.;\\n]{0,60}?(?:zusag\\w+|genehmig\\w+|gewähr\\w+|versprech\\w+|entscheid\\w+|rabatt\\w*|termin\\w*)",
  "(?<![\\p{L}])(?:tu peux|vous pouvez|tu es autorisée?|vous êtes autorisée?s?|tu as le droit|vous avez le droit)(?![\\p{L}])[^.;\\n]{0,20}?(?:accorder|approuver|promettre|consentir|offrir une remise|signer|valider)",
  "(?<![\\p{L}])(?:tienes permiso|tiene permiso|estás autorizad[oa]|puedes|tienes derecho)(?![\\p{L}])[^.;\\n]{0,24}?(?:cambiar el preaviso|conceder|aprobar|prometer|ofrecer descuentos|firmar|autorizar|rebajar)",
  "\\b(?:signe|sign|unterschreibe|firma|accorde|approve|genehmige|concede|aprueba)\\b (?:l['’]avoir|the credit|the discount|the contract|die gutschrift|den rabatt|el abono|el descuento|la remise)\\b[^.;\\n]{0,30}(?:$|[.!])",
];
