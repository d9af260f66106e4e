const beforeHead =
  /^(?:before|prev(?:ious)?|prior|last|baseline|then|was|ly|previous .*|prior .*|last .*|before .*|.* ago|py|start)$/i;

/** The heading says that a value holds now. */
export const nowHead =
  /^(?:now|current(?:ly)?|actual|today|latest|this .*|current .*|as of .*|to date|ytd|cy)$/i;

const quarter = /^q([1-4])(?:[\s/'-]*(?:fy)?(\d{2,4}))?$/i;
const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A column of values taken at one time: its place, and when that was. */
export type Column = { readonly at: number; readonly order: number };

/** When a column's values were taken, as a number that grows; null for a column that names no time. */
export function orderInTime(written: string): number | null {
  const head = written
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/^(?:end|mid|early|late|as of|as at|at|in|since)\s+(?:of\s+)?(?=\S)/i, "");
  if (nowHead.test(head)) return 9999;
  if (beforeHead.test(head)) return 0;
  const ofQuarter = quarter.exec(head);
  if (ofQuarter) return Number(ofQuarter[2] ?? 0) * 12 + Number(ofQuarter[1]) * 3;
  const parts = /^([a-z]{3})[a-z]*(?:[\s'/-]+([a-z]{3})[a-z]*)?[\s'/-]*(\d{2,4})?$/i.exec(head);
  const month = monthNames.indexOf((parts?.[2] ?? parts?.[1] ?? "").toLowerCase());
  if (parts && month >= 0) return Number(parts[3] ?? 0) * 12 + month + 1;
  const iso = /^(20\d\d)-(\d\d)(?:-(\d\d))?$/.exec(head);
  if (iso) return Number(iso[1]) * 12 + Number(iso[2]) + Number(iso[3] ?? 0) / 32;
  return /^(?:20\d\d|fy\s?\d{2,4}|h[12](?:\s\d+)?)$/i.test(head) ? Number(head.replace(/\D/g, "")) : null;
}
