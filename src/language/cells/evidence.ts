/** What the other values of a record or column say about how an ambiguous one is meant; each with the words for why. */
export type Evidence = {
  readonly dayFirst: Sign | null;
  readonly decimalComma: Sign | null;
  /** Of a column of shares: .82 or 82, or both in one column; of satisfaction also a mean of 1 to 5, or of tenths. */
  readonly scale: {
    readonly value: "fraction" | "percent" | "mixed" | "mean" | "tenths";
    readonly why: string;
  } | null;
  /** Of a column of recommendation answers: one person's rating, the account's score, or a mean of ratings. */
  readonly nps: {
    readonly value: "rating" | "score" | "mean";
    readonly why: string;
  } | null;
  /** Of a column called a trend: a change (−0.1), or a ratio to the time before (0.9). */
  readonly trend: {
    readonly value: "change" | "ratio";
    readonly why: string;
  } | null;
};

type Sign = {
  readonly value: boolean;
  readonly why: string;
  /** The values of the same column show it, or the user says so: there is no doubt left to tell. */
  readonly sure?: boolean;
};

export const noEvidence: Evidence = {
  dayFirst: null,
  decimalComma: null,
  scale: null,
  nps: null,
  trend: null,
};

/** A text that shows each way of writing; "" where none does. */
export type Signs = { dayFirst: string; monthFirst: string; comma: string; point: string };

export const noSigns = (): Signs => ({ dayFirst: "", monthFirst: "", comma: "", point: "" });

const hyphen = 45;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Neither 2027-05-31 nor a text without a digit at its beginning or end says anything; most cells of a table are such. */
function maySign(text: string): boolean {
  const last = text.length - 1;
  if (last < 2 || last > 40) return false;
  const begins = isDigit(text.charCodeAt(0));
  if (begins && text.charCodeAt(4) === hyphen) return false;
  if (!begins && !isDigit(text.charCodeAt(last)) && !isDigit(text.charCodeAt(1))) return false;
  for (let at = 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code >= 44 && code <= 47) return true;
  }
  return false;
}

const day = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/;
/** One number with what may stand around it: a currency, a unit, brackets. Words with numbers in them say nothing. */
const number =
  /^[-+(−]?(?:\p{Sc}|[a-z]{2,3}\$?)? ?[-+−]?(\d[\d.,]*|[.,]\d+) ?(?:%|\p{Sc}|[kmx×]|[a-z]{2,6})?\)?$/iu;
const comma =
  /^(?:\d+,(?:\d{1,2}|\d{4,})|\d{4,},\d{3}|0?,\d+|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,})$/;
const point =
  /^(?:\d+\.(?:\d{1,2}|\d{4,})|\d{4,}\.\d{3}|0?\.\d+|\d{1,3}(?:,\d{2,3})+\.\d+|\d{1,3}(?:,\d{2,3}){2,})$/;

/** Adds what one text shows. */
export function addSigns(written: string, signs: Signs): void {
  const text = written.length > 40 ? written.slice(0, 40) : written;
  if (!maySign(text)) return;
  const date = day.exec(text);
  if (date) {
    if (Number(date[1]) > 12) signs.dayFirst ||= text;
    else if (Number(date[2]) > 12) signs.monthFirst ||= text;
    return;
  }
  const digits = number.exec(text)?.[1];
  if (digits === undefined) return;
  if (comma.test(digits)) signs.comma ||= text;
  else if (point.test(digits)) signs.point ||= text;
}

/** What signs come to; `where` names the texts they were seen in ("the other values of the column"). */
export function evidenceOf(signs: Signs, where: string): Pick<Evidence, "dayFirst" | "decimalComma"> {
  return {
    dayFirst: decide(
      signs.dayFirst,
      signs.monthFirst,
      (text, yes) => `${where} put the ${yes ? "day" : "month"} first (${text})`,
    ),
    decimalComma: decide(
      signs.comma,
      signs.point,
      (text, yes) => `${where} use a decimal ${yes ? "comma" : "point"} (${text})`,
    ),
  };
}

/** Evidence for dates and numbers in texts that stand together; `where` names them ("the other values of the column"). */
export function gatherEvidence(texts: Iterable<string>, where: string): Evidence {
  const signs = noSigns();
  for (const text of texts) addSigns(text.trim(), signs);
  return { ...noEvidence, ...evidenceOf(signs, where) };
}

/** Evidence for one side only; texts that speak for both sides speak for neither. */
const decide = (yes: string, no: string, why: (text: string, value: boolean) => string): Sign | null =>
  (yes === "") === (no === "") ? null : { value: yes !== "", why: why(yes || no, yes !== "") };
