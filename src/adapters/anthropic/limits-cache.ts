import { randomBytes } from "node:crypto";
import { lstat, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { efforts } from "../../consultant/effort.ts";
import type { ModelLimits } from "../../consultant/limits.ts";
import { makeFolder } from "../files/make-folder.ts";
import { asRecord } from "./as-record.ts";

export type CachedModel = {
  /** Where the request goes: the same name may be another model elsewhere. */
  readonly server: string;
  readonly model: string;
};

/** Conventions: limits change with a new version of a model or a server, and the file stays small. */
const longestAgeMs = 7 * 24 * 3_600_000;
const mostModels = 200;
const mostBytes = 1_048_576;

/**
 * What models take, kept in one file of the user's cache folder, for that user alone (0600), so that a server is asked once
 * a week. The cache is a convenience: what cannot be read is not there, and what cannot be written is asked again.
 */
export function limitsCache(folder: string, now: () => number = Date.now) {
  const path = join(folder, "models.json");
  const keyOf = ({ server, model }: CachedModel): string => `${server} ${model}`;
  return {
    read: async (of: CachedModel): Promise<ModelLimits | null> => {
      const entry = (await entriesIn(path)).get(keyOf(of));
      return entry === undefined || !isFresh(entry, now()) ? null : parseEntry(entry);
    },
    write: async (of: CachedModel, limits: ModelLimits): Promise<void> => {
      const kept = [...(await entriesIn(path))].filter(
        ([key, entry]) => key !== keyOf(of) && isFresh(entry, now()),
      );
      const entry = {
        asked: new Date(now()).toISOString(),
        max_input_tokens: limits.maxInputTokens,
        max_tokens: limits.maxTokens,
        efforts: limits.efforts,
        structured: limits.structured ?? null,
      };
      const models = Object.fromEntries([...kept, [keyOf(of), entry] as const].slice(-mostModels));
      await replace(path, `${JSON.stringify({ v: 1, models })}\n`).catch(() => undefined);
    },
  };
}

type Entry = Record<string, unknown>;

async function entriesIn(path: string): Promise<ReadonlyMap<string, Entry>> {
  try {
    const stats = await lstat(path);
    if (!stats.isFile() || stats.size > mostBytes) return new Map();
    const { v, models } = asRecord(JSON.parse(await readFile(path, "utf8")));
    return new Map(
      v === 1 ? Object.entries(asRecord(models)).map(([key, entry]) => [key, asRecord(entry)]) : [],
    );
  } catch {
    return new Map();
  }
}

function isFresh({ asked }: Entry, now: number): boolean {
  const age = typeof asked === "string" ? now - Date.parse(asked) : Number.NaN;
  return age >= 0 && age < longestAgeMs;
}

function parseEntry(entry: Entry): ModelLimits {
  const known: unknown = entry.efforts;
  return {
    maxInputTokens: count(entry.max_input_tokens),
    maxTokens: count(entry.max_tokens),
    efforts: Array.isArray(known) ? efforts.filter((level) => known.includes(level)) : null,
    ...(typeof entry.structured === "boolean" ? { structured: entry.structured } : {}),
  };
}

const count = (written: unknown): number | null =>
  typeof written === "number" && Number.isSafeInteger(written) && written > 0 ? written : null;

/** Beside it first, then in its place. */
async function replace(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  makeFolder(folder);
  const beside = join(folder, `.models.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, text, { mode: 0o600, flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}
