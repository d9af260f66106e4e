import { addresses, demands, elsewhere, impostures, rights, structures } from "./more-patterns.ts";

type More = {
  /** What poses in these ways holds one of these words or signs; most lines hold none. */
  readonly gate: RegExp;
  readonly role: RegExp;
  readonly claim: RegExp;
  readonly order: RegExp;
};

const gate =
  /所有|以上|上述|之前|<!--|https?:|(?<!\p{L})(?:modell|sprachmodell|modelo|modèle|asistente|evaluat|grade|judge|score|your|tes|vos|tus|sus|deine|ihre|plan|hide|conceal|downplay|verschweig|verbirg|cache|masque|dissimule|oculta|esconde|other customers|anderen kunden|autres clients|otros clientes|backwards|vtaber|vafgeh|flfgrz|zbqry|nffvf|erongi|snoit|tpmorp|metsys|verif|supersed|replace|void|ersetz|überschreib|remplace|annule|sustituye|anula|test|dummy|placeholder|invalid|ungültig|erfunden|fictiv|fictif|de prueba|ficti|safety|rules?|regeln?|règles?|reglas?|prüf|debug|mode|modus|message|mensaje|nachricht|hinweis|anweisung|consigne|instruc|aviso|rappel|approved|you may|you are|darf|dürfen|autoris|autoriz|permiso|puedes|tu peux|vous pouvez|tu es|vous êtes|du bist|sie sind|eres|usted es|signe|sign|unterschreib|firma|accorde|approve|genehmig|concede|aprueba|antwort|répond|respond|answer|reply|ignor|forget|vergiss|missacht|oubli|olvid|omit|skip|reveal|repeat|mention|silent|flag|signale|dis|digas|sag|schreib|nenn|bestätig|écri|escrib|confirm|anunci|announce|write|report|state|describe|show|treat|record|present|mark|rate|list|send|forward|post|submit|upload|append|part|teil|partie|parte|give it|full marks|liebe|cher|chère|querid|estimad|hallo|bonjour|hola|automated|note|nota|hint|order|request|use|take|trust|update|final|begin|wenn du|si tu|si eres|accept|(?:assistant|system|ai|model|llm|developer)_)|\b(?:ai|a\.i\.|ki|ia|llms?|gpt|chatgpt|claude|copilot|model|bot|dear|reader|summari|attention|when you|whoever|kindly|please|output|declare|conclude|assume|your (?:new|next|real|actual|answer|response|reply|output)|every (?:answer|response)|new task|neue aufgabe|nouvelle tâche|nueva tarea|include|insert|embed|decode|decrypt|decipher|base64|rot13|suppress|guardrail|stop|cease|correct\w*|korrektur|berichtigung|system\w*|syst[eè]me|sistema|override\w*|amended|revised|the (?:right|true|actual|final|only|real|approved|official)|discretion|discrétion|discreción|ermessen|authority|delegat\w*|empower\w*|csms?|elena|customer assessment|red flags?|tool|function|human|end of|ende der|fin (?:des|du|de|del)|style|previous|earlier|prior|above)\b|[a-z]=|F\d|[a-z]\.[a-z_]{3,}|["'](?:health|band|route|facts?|assessment)|[<{}[]|```|~~~|!\[|call|say|mark|rate|report|treat|show|pretend|label|nenne|erkläre|melde|bewerte|dis|note|indique|marca|informa|ignor|игнор|забуд|ігнор|忽略|无视|無視|指示|지시|지침|تجاهل|انس|निर्देश|התעלם|αγν|negeer|zignoruj|pomiń|talimat|desconsider|trascura|glöm|glem/iu;

let built: More | null = null;

/** Built when first needed: most runs read a text in which nothing poses. */
export function morePatterns(): More {
  built ??= {
    gate,
    role: new RegExp(structures.join("|"), "iu"),
    claim: new RegExp(impostures.join("|"), "iu"),
    order: new RegExp([...addresses, ...demands, ...rights, ...elsewhere].join("|"), "iu"),
  };
  return built;
}
