import {
  type ReadingsStore,
  readingsStore,
  type StoredReading,
} from "../../adapters/files/readings-store.ts";
import { sha256 } from "../../adapters/files/sha256.ts";
import { userFolders } from "../../adapters/files/user-folders.ts";
import type { Io } from "../../adapters/process/io.ts";
import type { Case } from "../../case/case.ts";
import { buildReadingPrompt } from "../../prompt/build-reading-prompt.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { type TextToRead, textsToRead } from "../../reader/proposals/texts-to-read.ts";
import type { Settings } from "../../settings/settings.ts";
import { serverOf } from "../server-of.ts";

/** What this run has been told of texts already, by what was asked. */
export type ReadingMemory = Map<string, StoredReading>;

/** What a model is asked to read of a case, and what is known without asking. */
export type PlannedReading = {
  readonly known: readonly { readonly text: TextToRead; readonly reading: StoredReading }[];
  readonly asked: readonly { readonly text: TextToRead; readonly key: string }[];
  /** Null when nothing has to be asked. */
  readonly prompt: Prompt | null;
  readonly keep: (key: string, reading: StoredReading) => Promise<void>;
};

export type ReadingPlan = {
  readonly model: string;
  readonly settings: Settings;
  readonly io: Pick<Io, "env">;
  readonly memory: ReadingMemory;
};

/** Looks for what rules left of the case, and for what is kept of an earlier reading of the same words. */
export async function planReading(
  { question, notes, reading, asOf, accounts }: Case,
  { model, settings, io, memory }: ReadingPlan,
): Promise<PlannedReading> {
  const texts = textsToRead({ question, notes, unread: reading.unread });
  const store = storeOf(settings, io);
  const named = accounts.flatMap(({ name }) => name ?? []);
  const known: { text: TextToRead; reading: StoredReading }[] = [];
  const asked: { text: TextToRead; key: string }[] = [];
  const [rules] = buildReadingPrompt([], asOf).system;
  for (const text of texts) {
    // The name of a text says nothing of what stands in it.
    const { shown, unread } = text;
    const key = sha256(JSON.stringify([rules?.text, model, serverOf(settings).baseUrl, asOf, shown, unread]));
    const kept = memory.get(key) ?? (await store?.read(key)) ?? null;
    if (kept === null) asked.push({ text, key });
    else known.push({ text, reading: kept });
  }
  return {
    known,
    asked,
    prompt:
      asked.length === 0
        ? null
        : buildReadingPrompt(
            asked.map(({ text }) => text),
            asOf,
          ),
    keep: async (key, read) => {
      memory.set(key, read);
      await store?.write(key, read, named);
    },
  };
}

/** Nothing is kept of a run that keeps no record. */
function storeOf({ cache, journal }: Settings, { env }: Pick<Io, "env">): ReadingsStore | null {
  const folder = userFolders(env).cache;
  return cache && journal && folder !== null ? readingsStore(folder) : null;
}
