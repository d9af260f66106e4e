import { type FactKey, factCatalogue, factKeys } from "../../facts/fact-catalogue.ts";
import type { FieldMatch } from "./field-table.ts";
import { isMap } from "./is-map.ts";
import { normaliseHeader } from "./normalise-header.ts";
import type { Path } from "./record-sheet.ts";

/** A value of a record with the name it has, wherever in the record it stands. */
export type Leaf = {
  readonly path: Path;
  readonly raw: unknown;
  readonly match: FieldMatch | null;
};

/** Maps that only hold the fields of the record: those of HubSpot, Salesforce, Airtable, JSON:API and plain habit. */
const holders = new Set(
  "properties attributes fields node metadata customfields custom traits account company customer organization organisation client details profile data metrics kpis stats info".split(
    " ",
  ),
);

/** Names that mean something else under every map: the name of the owner, the status of an invoice. */
const generic = new Set(
  "id name status active email type stage phase health segment size tier touch amount value users score count total current owner start end created createdat createddate createdate updatedat lastupdated plan currency quantity tickets contacts account customer company client organization user licensed license licence contract sponsor renewal closed deleted lost live period date size start size goal goals".split(
    " ",
  ),
);

const groups = new Set(factKeys.map((key) => key.slice(0, key.indexOf("."))));
const isFactKey = (key: string): key is FactKey => Object.hasOwn(factCatalogue, key);
const deepest = 5;

const kindNames = new Set(["type", "url", "referenceId"]);

/** Salesforce says under "attributes" what kind of record it is. */
const isKind = (map: Record<string, unknown>): boolean =>
  Object.keys(map).every((name) => kindNames.has(name));

/** Maps whose values are of another time, or wishes. */
const otherTime =
  /^(?:previous|prior|last_?(?:period|quarter|month|year)|histor|baseline|target|goal|benchmark|forecast|predict|expected)/i;

/** A value with what is known about it: {value, as_of}, and in HubSpot {value, timestamp, source}. */
export const isValued = (raw: unknown): raw is Record<string, unknown> => isMap(raw) && "value" in raw;

/**
 * The values of a record that a program wrote, out of whatever maps they stand in. A name deep in a map counts by its
 * whole path, or by itself when it can mean nothing else.
 */
export function flattenRecord(
  record: Record<string, unknown>,
  matchName: (name: string) => FieldMatch | null,
): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (map: Record<string, unknown>, path: readonly string[], inside: readonly string[]): void => {
    for (const [name, raw] of Object.entries(map)) {
      const at = [...path, name];
      const match = ownKey(path.at(-1), name) ?? matchAt(name, inside, matchName);
      const isMany = isMap(raw) && !isValued(raw) && !(match !== null && holdsValue(raw, match));
      if (!isMany || at.length > deepest) leaves.push({ path: at, raw, match });
      else if (!isKind(raw) || Object.keys(raw).length === 0)
        visit(raw, at, holders.has(normaliseHeader(name)) ? inside : [...inside, name]);
    }
  };
  visit(record, [], []);
  return leaves;
}

/** A map that is a value of its field: an amount with its currency, a rating, a ticket. */
const holdsValue = (raw: Record<string, unknown>, { key }: FieldMatch): boolean =>
  key !== null &&
  (("amount" in raw && (key === "account.arr" || key === "account.mrr" || key.startsWith("outcome.value"))) ||
    ("rating" in raw && key.startsWith("relationship.nps")) ||
    ("score" in raw && key.startsWith("relationship.nps")) ||
    key === "support.open_p1");

/** A record of this program's own form: {account: {started: …}}. */
function ownKey(group: string | undefined, name: string): FieldMatch | null {
  const key = `${group}.${name}`;
  return isFactKey(key) ? { key, priority: 0, caution: null } : null;
}

function matchAt(
  name: string,
  inside: readonly string[],
  matchName: (name: string) => FieldMatch | null,
): FieldMatch | null {
  if (inside.length === 0) return matchName(name);
  if (inside.some((part) => otherTime.test(part))) return null;
  const group = inside.at(-1) ?? "";
  const whole = matchName([...inside, name].join(" ")) ?? matchName(`${group} ${name}`);
  if (whole !== null) return whole;
  const own = matchName(name);
  if (own?.key == null) return own;
  const isOfGroup = groups.has(group) && own.key.startsWith(`${group}.`);
  return isOfGroup || !generic.has(normaliseHeader(name)) ? own : null;
}
