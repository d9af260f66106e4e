import { randomBytes } from "node:crypto";
import { lstat, readdir, readFile, rename, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseProposals } from "../../reader/proposals/parse-proposals.ts";
import type { Proposal, RejectedProposal } from "../../reader/proposals/proposal.ts";
import { makeFolder } from "./make-folder.ts";

/** What a model proposed of one text. */
export type StoredReading = {
  readonly proposals: readonly Proposal[];
  /** Entries that were none. */
  readonly rejected: readonly RejectedProposal[];
};

export type ReadingsStore = {
  /** Null when nothing is kept under the key, or nothing that can be read. */
  readonly read: (key: string) => Promise<StoredReading | null>;
  /** `accounts`: whom the texts are about, so that the file is found when one of them is to be forgotten. */
  readonly write: (key: string, reading: StoredReading, accounts: readonly string[]) => Promise<void>;
};

/** Conventions: some months of daily work, and more than any reading holds. */
const mostReadings = 500;
const mostBytes = 180_000;
const fileOf = /^[0-9a-f]{64}\.json$/;

/** The folder of kept readings inside the cache folder. */
export const readingsFolder = "readings";

/**
 * What models proposed, a file each, for this user alone (0600), so that the same call needs no model a second time. Of
 * more than 500 the oldest go. What is kept is hostile like the model's own answer: it is parsed again and held against
 * its source again. A convenience: what cannot be read is not there, and what cannot be written is asked again.
 */
export function readingsStore(cacheFolder: string): ReadingsStore {
  const folder = join(cacheFolder, readingsFolder);
  return {
    read: (key) => readFrom(join(folder, `${key}.json`)),
    write: async (key, reading, accounts) => {
      const lines = [
        JSON.stringify({ accounts }),
        ...reading.proposals.map((one) => JSON.stringify(one)),
        ...reading.rejected.map((one) => JSON.stringify({ refused: one.why, ...one })),
      ];
      const text = `${lines.join("\n")}\n`;
      if (text.length > mostBytes) return;
      await replace(folder, key, text).catch(() => undefined);
      await prune(folder).catch(() => undefined);
    },
  };
}

async function readFrom(path: string): Promise<StoredReading | null> {
  try {
    const stats = await lstat(path);
    if (!stats.isFile() || stats.size > mostBytes) return null;
    const lines = (await readFile(path, "utf8")).split("\n");
    const isRefused = (line: string): boolean => line.startsWith('{"refused":');
    const { proposals } = parseProposals(lines.filter((line) => !isRefused(line)).join("\n"));
    return { proposals, rejected: lines.filter(isRefused).flatMap(parseRefused) };
  } catch {
    return null;
  }
}

function parseRefused(line: string): RejectedProposal[] {
  const { key, value, quote, source, why } = JSON.parse(line) as Record<string, unknown>;
  const isPlain = value === null || ["string", "number", "boolean"].includes(typeof value);
  if (typeof key !== "string" || typeof quote !== "string" || typeof why !== "string" || !isPlain) return [];
  return [
    {
      key,
      value: value as RejectedProposal["value"],
      quote,
      source: typeof source === "string" ? source : null,
      why,
    },
  ];
}

/** Beside it first, then in its place. */
async function replace(folder: string, key: string, text: string): Promise<void> {
  makeFolder(folder);
  const beside = join(folder, `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await writeFile(beside, text, { mode: 0o600, flag: "wx" });
    await rename(beside, join(folder, `${key}.json`));
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => fileOf.test(name));
  if (names.length <= mostReadings) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await lstat(join(folder, name))).mtimeMs })),
  );
  const oldest = dated.sort((a, b) => a.at - b.at).slice(0, names.length - mostReadings);
  for (const { name } of oldest) await unlink(join(folder, name));
}
