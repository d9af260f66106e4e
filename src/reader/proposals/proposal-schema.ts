import { type FactKey, factCatalogue, factKeys, factKind } from "../../facts/fact-catalogue.ts";
import { proposedMoods } from "./proposal.ts";

/** What tells accounts apart is read by rules alone: a wrong name would move every other fact to another account. */
const byRulesAlone: ReadonlySet<FactKey> = new Set<FactKey>([
  "account.name",
  "account.id",
  "account.parent",
  "account.csm",
  "account.phase",
  "commercial.terms_in_question",
]);

/** The keys a model may propose, in the order of the catalogue. */
export const proposedKeys: readonly FactKey[] = factKeys.filter((key) => !byRulesAlone.has(key));

export const isProposedKey = (text: unknown): text is FactKey =>
  typeof text === "string" && Object.hasOwn(factCatalogue, text) && !byRulesAlone.has(text as FactKey);

/**
 * The JSON Schema of what a model proposes, made from the catalogue: flat entries, nothing else. Without its list of keys
 * it serves a prompt that lists them anyway.
 */
export const proposalSchema = (keys: "listed" | "named" = "listed"): Readonly<Record<string, unknown>> => ({
  type: "object",
  additionalProperties: false,
  required: ["entries"],
  properties: {
    entries: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["key", "value", "quote", "source", "account", "mood"],
        properties: {
          key: keys === "listed" ? { enum: proposedKeys } : { type: "string", description: "one of Keys" },
          value: { anyOf: [{ type: "number" }, { type: "string" }, { type: "boolean" }] },
          quote: { type: "string" },
          source: { type: "string" },
          account: { anyOf: [{ type: "string" }, { type: "null" }] },
          mood: { enum: proposedMoods },
        },
      },
    },
  },
});

/** Each key with its unit and its meaning, a line each: what a model has to know of the catalogue. */
export const catalogueLines = (): string[] =>
  proposedKeys.map((key) => {
    const { unit, choices, range, meaning } = factKind(key);
    const bounds =
      range === undefined ? "" : ` ${range[0]} to ${Number.isFinite(range[1]) ? range[1] : "any"}`;
    return `${key} (${choices === undefined ? `${unit}${bounds}` : choices.join(" | ")}): ${meaning}`;
  });
