import { loadConfig } from "../../adapters/definitions/load-config.ts";
import type { Places } from "../../adapters/files/places.ts";
import type { Io } from "../../adapters/process/io.ts";
import { priceTable } from "../../consultant/price-table.ts";

/** Names of models that are known here, without asking a server: those the user named, then those with a price. */
export async function knownModels(places: Places, io: Pick<Io, "env">): Promise<readonly string[]> {
  const { config } = await loadConfig(places).catch(() => ({ config: {} as Record<string, never> }));
  const named = [
    config.model,
    config.fallback,
    io.env.CONSULT_CUSTOMER_MODEL,
    io.env.CONSULT_CUSTOMER_FALLBACK,
  ];
  const own = [...named, ...Object.keys(config.prices ?? {})];
  return [...new Set([...own.flatMap((name) => name?.trim() || []), ...Object.keys(priceTable)])];
}
