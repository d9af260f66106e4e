import { listPersonas } from "../../adapters/definitions/list-personas.ts";
import { loadPractice } from "../../adapters/definitions/load-practice.ts";
import { findTrustedPlaces } from "../../adapters/definitions/trusted-places.ts";
import type { Places } from "../../adapters/files/places.ts";
import { failConditionForms } from "../../assessment/fail-conditions.ts";
import { settingKeys } from "../../config/setting-keys.ts";
import { playbookName } from "../../consultant/choose-consultant.ts";
import type { Candidate, Completions, ValueKind } from "../../output/manual/find-completions.ts";
import type { Context } from "../context.ts";
import { demos } from "../demo/demos.ts";
import { accountsOfFile } from "./accounts-of-file.ts";
import { fromJournal } from "./from-journal.ts";
import { knownModels } from "./known-models.ts";

type LookUp = (asked: {
  readonly places: Places;
  readonly context: Context;
  readonly wanted: Completions;
}) => Promise<readonly Candidate[]>;

const bare = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, description: "" }));

const lookUps: Record<ValueKind, LookUp> = {
  accounts: ({ places, wanted, context }) =>
    wanted.accounts === null
      ? fromJournal("accounts", places)
      : accountsOfFile(wanted.accounts, context.interruption.signal),
  conditions: async ({ places }) => {
    const { practice } = await loadPractice(places);
    const flags = [...practice.redFlags.flags, ...practice.redFlags.compounds];
    return [
      ...bare(failConditionForms.filter((form) => /^[a-z-]+$/.test(form))),
      ...flags.map(({ id, name }) => ({ value: `flag:${id}`, description: name.replaceAll("_", " ") })),
    ];
  },
  consultations: async ({ places }) => [
    { value: "last", description: "the newest" },
    ...(await fromJournal("consultations", places)),
  ],
  demos: async () => demos.map(({ name, title }) => ({ value: name, description: title })),
  files: async () => [],
  models: async ({ places, context }) => [
    { value: playbookName, description: "rules, no model" },
    ...bare(await knownModels(places, context.io)),
  ],
  personas: async ({ places }) => bare(listPersonas(places)),
  sessions: async ({ places }) => [
    { value: "last", description: "the newest" },
    ...(await fromJournal("sessions", places)),
  ],
  settings: async () => bare(settingKeys),
  steps: async ({ places }) => fromJournal("steps", places),
};

/**
 * The values of one kind that begin as it is written. Whatever cannot be read gives none: a key that completes nothing is
 * no error anybody wants to see.
 */
export async function lookUpValues(
  kind: ValueKind,
  wanted: Completions,
  context: Context,
): Promise<readonly Candidate[]> {
  try {
    const places = await findTrustedPlaces(context.io);
    const found = await lookUps[kind]({ places, context, wanted });
    return found.filter(({ value }) => value.startsWith(wanted.written));
  } catch {
    return [];
  }
}
