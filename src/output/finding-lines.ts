import type { VerificationFinding } from "../verification/verification.ts";
import type { Palette } from "./palette.ts";

export type FindingLinesOptions = {
  readonly palette: Palette;
  /** How many response elements the persona has. */
  readonly elements: number;
  readonly isModel: boolean;
};

/** Lines of one code; a person reads no more of them. The JSON has them all. */
const mostOfCode = 8;
/** Places named of one finding that stands in many. */
const mostPlaces = 3;

/**
 * Findings as lines for stderr. What says the same of several lines is one line; the missing elements are one together, and
 * where most of them are missing from a model's answer, a second one says what to do; of many findings of one code the
 * first stand, and a line says how many more there are.
 */
export function findingLines(
  findings: readonly VerificationFinding[],
  { palette, elements, isModel }: FindingLinesOptions,
): readonly string[] {
  const say = ({ code, severity }: VerificationFinding, place: string, words: string): string =>
    palette[severity](`consult-customer: ${severity} ${code}${place}: ${words}`);
  const sayAlike = (alike: readonly VerificationFinding[]): readonly string[] => {
    const [first] = alike;
    return first === undefined ? [] : [say(first, placesOf(alike), first.message)];
  };
  return grouped(findings, ({ code }) => code).flatMap((ofCode) => {
    const [first] = ofCode;
    if (first === undefined) return [];
    if (first.code === "element.missing" && ofCode.length > 1)
      return [
        say(first, "", together(ofCode, elements)),
        ...(isModel ? advice(findings, ofCode.length, elements) : []),
      ];
    const alike = grouped(ofCode, ({ message }) => message);
    const rest = alike.slice(mostOfCode).flat().length;
    return [
      ...alike.slice(0, mostOfCode).flatMap(sayAlike),
      ...(rest === 0 ? [] : [say(first, "", `and ${rest} more of them; --json has them all`)]),
    ];
  });
}

/** In the order in which the groups begin. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function placesOf(alike: readonly VerificationFinding[]): string {
  const lines = [...new Set(alike.flatMap(({ at }) => at ?? []))];
  if (lines.length === 0) return "";
  const named = lines.slice(0, mostPlaces).join(", ");
  const rest = lines.length - mostPlaces;
  return ` (line${lines.length === 1 ? "" : "s"} ${named}${rest > 0 ? ` and ${rest} more` : ""})`;
}

/** The names stand in quotation marks in each message. */
function together(missing: readonly VerificationFinding[], elements: number): string {
  const names = missing.map(({ message }) => /"(.*)"/.exec(message)?.[1] ?? message);
  return `${missing.length} of ${elements} response elements are missing: ${names.join(", ")}`;
}

/** An answer that was cut may have had them; one without a single heading would not. */
function advice(
  findings: readonly VerificationFinding[],
  missing: number,
  elements: number,
): readonly string[] {
  const isCut = findings.some(({ code }) => code === "response.truncated");
  return missing === elements || (!isCut && missing > elements / 2)
    ? ["  This model is too small for the contract: choose another with --model, or use -m playbook."]
    : [];
}
