/** What the other values of a record or column say about how an ambiguous one is meant; each with the words for why. */
export type Evidence = {
  readonly dayFirst: { readonly value: boolean; readonly why: string } | null;
  readonly decimalComma: {
    readonly value: boolean;
    readonly why: string;
  } | null;
  /** Of a column of shares: .82 or 82; of a column of satisfaction also a mean of 1 to 5. */
  readonly scale: {
    readonly value: "fraction" | "percent" | "mean";
    readonly why: string;
  } | null;
  /** Of a column of recommendation answers: one person's rating, or the account's score. */
  readonly nps: {
    readonly value: "rating" | "score";
    readonly why: string;
  } | null;
};

export const noEvidence: Evidence = {
  dayFirst: null,
  decimalComma: null,
  scale: null,
  nps: null,
};

/** Evidence for dates and numbers in texts that stand together; `where` names them ("the other values of the column"). */
export function gatherEvidence(texts: Iterable<string>, where: string): Evidence {
  const seen = { dayFirst: "", monthFirst: "", comma: "", point: "" };
  for (const whole of texts) {
    const text = whole.slice(0, 40).trim();
    const date = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}\b/.exec(text);
    if (date) {
      if (Number(date[1]) > 12) seen.dayFirst ||= text;
      else if (Number(date[2]) > 12) seen.monthFirst ||= text;
    } else if (/\d,\d{1,2}(?!\d|,)/.test(text) || /\d\.\d{3}[.,]\d/.test(text)) seen.comma ||= text;
    else if (/\d\.\d{1,2}(?!\d|\.)/.test(text) || /\d,\d{3}[.,]\d/.test(text)) seen.point ||= text;
  }
  return {
    ...noEvidence,
    dayFirst: decide(
      seen.dayFirst,
      seen.monthFirst,
      (text, yes) => `${where} put the ${yes ? "day" : "month"} first (${text})`,
    ),
    decimalComma: decide(
      seen.comma,
      seen.point,
      (text, yes) => `${where} use a decimal ${yes ? "comma" : "point"} (${text})`,
    ),
  };
}

/** Evidence for one side only; texts that speak for both sides speak for neither. */
const decide = (yes: string, no: string, why: (text: string, value: boolean) => string) =>
  (yes === "") === (no === "") ? null : { value: yes !== "", why: why(yes || no, yes !== "") };
