import { type ModelLimits, unknownLimits } from "../../consultant/limits.ts";
import { askLimits } from "./ask-limits.ts";
import type { ModelConnection } from "./connect-to-model.ts";
import { limitsCache } from "./limits-cache.ts";

export type LimitsRequest = {
  readonly model: string;
  /** The folder of the cache; null: there is none, and the server is asked every time. */
  readonly cacheFolder: string | null;
  readonly signal: AbortSignal;
};

/** What a model takes: as it was noted, else as the server says now, which is noted. Throws only the signal's reason. */
export async function loadLimits(
  { client, server }: ModelConnection,
  { model, cacheFolder, signal }: LimitsRequest,
): Promise<ModelLimits> {
  const cache = cacheFolder === null ? null : limitsCache(cacheFolder);
  const of = { server: server.baseUrl ?? server.host, model };
  const noted = (await cache?.read(of)) ?? null;
  if (noted !== null) return noted;
  const asked = await askLimits(client, model, signal);
  if (asked !== null) await cache?.write(of, asked);
  return asked ?? unknownLimits;
}
