import { loadSchema, type SchemaName, schemaNames } from "../adapters/definitions/load-schema.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { readCaseSettings } from "../settings/settings.ts";
import type { Call } from "./call.ts";

/** Something a client can read. */
export type Resource = {
  readonly name: string;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  readonly read: (call: Call) => Promise<unknown>;
};

const scheme = "consult-customer:";

const described: Record<SchemaName, string> = {
  envelope: "the result of a consultation, as consult and --json give it",
  account: "an account record",
  persona: "a persona",
  journal: "the lines of the journal",
};

const definitions = async (call: Call) => {
  const { io } = call.context(() => undefined);
  return loadDefinitions(await readCaseSettings(call.options, io), call.signal);
};

/** Who answers, by which rules, and what the results look like; each is JSON. */
export const resources: readonly Resource[] = [
  {
    name: "persona",
    uri: `${scheme}//persona`,
    title: "The persona",
    description: "Who answers: identity, authority, key questions, red flags, response elements, voice.",
    read: async (call) => {
      const { persona, identity } = await definitions(call);
      return { ...identity, persona };
    },
  },
  {
    name: "practice",
    uri: `${scheme}//practice`,
    title: "The practice",
    description:
      "How she measures and acts: indicators with limits and sources, red flags, phases, authority, plays.",
    read: async (call) => (await definitions(call)).practice,
  },
  ...schemaNames.map((name) => ({
    name: `schema-${name}`,
    uri: `${scheme}//schema/${name}`,
    title: `Schema: ${name}`,
    description: `JSON Schema of ${described[name]}.`,
    read: async () => loadSchema(name),
  })),
];
