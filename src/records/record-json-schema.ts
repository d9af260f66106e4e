import { type FactKey, type FactKind, factKeys, factKind, type Unit } from "../facts/fact-catalogue.ts";
import { describeKind } from "./read-record/describe-kind.ts";
import type { FieldTable, RecordKey } from "./read-record/field-table.ts";

type Schema = { readonly [keyword: string]: unknown };

/**
 * The JSON Schema (draft 2020-12) of an account record, from the fact catalogue and the names of the field table:
 * every field with its meaning, unit and range, plain or dated. It is published as persona/account.schema.json.
 */
export function recordJsonSchema(fields: FieldTable): Schema {
  const groupOf = (key: FactKey) => key.slice(0, key.indexOf("."));
  const groups = [...new Set(factKeys.map(groupOf))];
  const named = factKeys.flatMap((key) =>
    (fields.aliases.get(key) ?? []).map((name) => [name, key] as const),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://consult-customer.invalid/account.schema.json",
    title: "Account record",
    description:
      "What is known of one customer. Nested by field (renewal: {date: 2027-05-31}) or flat by a " +
      "common name (renewal_date: 2027-05-31). A value may be dated: {value, as_of, by}.",
    type: "object",
    additionalProperties: false,
    properties: {
      ...Object.fromEntries(fields.aliases.get("as_of")?.map((name) => [name, recordWide("as_of")]) ?? []),
      ...Object.fromEntries(
        fields.aliases.get("currency")?.map((name) => [name, recordWide("currency")]) ?? [],
      ),
      ...Object.fromEntries(named.map(([name, key]) => [name, { $ref: `#/$defs/${key}` }])),
      ...Object.fromEntries(
        groups.map((group) => {
          const keys = factKeys.filter((key) => groupOf(key) === group);
          return [group, groupSchema(group, { keys, named })];
        }),
      ),
    },
    $defs: Object.fromEntries([
      ["date", { type: "string", format: "date", pattern: "^\\d{4}-\\d{2}-\\d{2}$" }],
      ...factKeys.map((key): [string, Schema] => [key, fieldSchema(key, fields)]),
    ]),
  };
}

const recordWide = (key: RecordKey): Schema =>
  key === "as_of"
    ? {
        $ref: "#/$defs/date",
        description: "Day on which the values of the record were observed, unless a value has its own.",
      }
    : {
        type: "string",
        description: "ISO 4217 code of the record's amounts, unless an amount has its own.",
      };

/** The fields of one group; a name that is a group's and an alias too (`account: Contoso`) may be either. */
function groupSchema(
  group: string,
  fields: {
    keys: readonly FactKey[];
    named: readonly (readonly [string, FactKey])[];
  },
): Schema {
  const map = {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      fields.keys.map((key) => [key.slice(group.length + 1), { $ref: `#/$defs/${key}` }]),
    ),
  };
  const alias = fields.named.find(([name]) => name === group)?.[1];
  return alias ? { anyOf: [map, { $ref: `#/$defs/${alias}` }] } : map;
}

function fieldSchema(key: FactKey, fields: FieldTable): Schema {
  const kind = factKind(key);
  const plain = { anyOf: valueSchemas(key, fields) };
  const dated = {
    type: "object",
    additionalProperties: false,
    required: ["value"],
    properties: {
      value: plain,
      as_of: {
        $ref: "#/$defs/date",
        description: "Day the value was observed.",
      },
      by: { type: "string", description: "Who gave it." },
      ...(kind.unit === "money" && { currency: { type: "string" } }),
    },
  };
  const one = [plain, dated, ...specialForms(key)];
  return {
    description: `${kind.meaning} Unit: ${kind.unit}; ${describeKind(kind)}.`,
    anyOf: [...one, ...(kind.many ? [{ type: "array", items: { anyOf: one } }] : []), { type: "null" }],
  };
}

function valueSchemas(key: FactKey, fields: FieldTable): Schema[] {
  const kind = factKind(key);
  const number = { type: "number", ...bounds(kind) };
  const written = (pattern: string) => ({ type: "string", pattern });
  const since = fields.since.has(key)
    ? [
        {
          $ref: "#/$defs/date",
          description: "The day since which the days run.",
        },
      ]
    : [];
  const byUnit: Record<Unit, Schema[]> = {
    text: [{ type: "string", minLength: 1 }],
    choice: [{ enum: [...(kind.choices ?? [])] }],
    flag: [
      { type: "boolean" },
      { enum: ["yes", "no"] },
      ...(fields.named.has(key) ? [{ type: "string" }] : []),
    ],
    date: [{ $ref: "#/$defs/date" }],
    days: [number, ...since],
    hours: [number],
    months: [number],
    count: [{ ...number, type: "integer" }],
    ratio: [number, written("^[+-]?[\\d.]+ ?[%x×]$")],
    percent: [number, written("^[\\d.]+ ?%$")],
    rating: [number, written("^\\d+/10$")],
    score: [number],
    money: [number, written("\\d")],
  };
  return byUnit[kind.unit];
}

/** JSON has no infinity: an open end is no bound. */
function bounds({ range }: FactKind): Schema {
  const [low, high] = range ?? [];
  return {
    ...(low !== undefined && { minimum: low }),
    ...(high !== undefined && Number.isFinite(high) && { maximum: high }),
  };
}

function specialForms(key: FactKey): Schema[] {
  const ticket = {
    type: "object",
    additionalProperties: false,
    properties: {
      subject: { type: "string" },
      opened: { $ref: "#/$defs/date" },
    },
  };
  const amount = {
    type: "object",
    additionalProperties: false,
    required: ["amount"],
    properties: {
      amount: { type: "number" },
      currency: { type: "string" },
      as_of: { $ref: "#/$defs/date" },
      by: { type: "string" },
    },
  };
  if (key === "support.open_p1") return [ticket, { type: "array", items: ticket }];
  return factKind(key).unit === "money" ? [amount] : [];
}
