import type { Interruption } from "../../adapters/process/interruption.ts";
import { readerNamed } from "../../consultant/choose-reader.ts";
import { bareConsult } from "../../options/bare-consult.ts";
import type { AskedModels, CaseOptions } from "../../options/options.ts";
import { readSettings, type Settings } from "../../settings/settings.ts";
import type { Context } from "../context.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";
import type { ReadingRequest } from "./read-with-model.ts";

/** A run of a command without an answer of its own. */
export type AskingRun = Pick<Definitions, "prove"> & {
  readonly context: Context;
  readonly interruption: Interruption;
  readonly notices: Notices;
};

export type AskingOptions = Pick<CaseOptions, "persona"> &
  AskedModels & { readonly journal?: boolean; readonly judge?: string | null };

/** The settings its calls need; null where the command line names no model, for then nobody is asked. */
export async function askingSettings(
  { persona, reader, judge = null, maxBudgetUsd, cache, journal = true }: AskingOptions,
  { io }: Pick<Context, "io">,
): Promise<Settings | null> {
  if (reader === null && judge === null) return null;
  return readSettings({ ...bareConsult, persona, maxBudgetUsd, cache, journal }, io);
}

/** How it reads: with the model that --reader names on its command line; null: by rules alone. */
export function modelReader(
  { reader }: AskingOptions,
  settings: Settings | null,
  { context, ...run }: AskingRun,
): ReadingRequest | null {
  const named = reader === null ? null : readerNamed(reader);
  if (settings === null || named?.kind !== "model") return null;
  return {
    ...run,
    settings,
    io: context.io,
    debug: context.debug,
    model: named.model,
    answeredBy: null,
    memory: new Map(),
  };
}
