import type { ListedModel } from "../adapters/anthropic/list-models.ts";
import { findCredentials } from "../adapters/keys/find-credentials.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { unknownLimits } from "../consultant/limits.ts";
import { pricesAsOf } from "../consultant/price-table.ts";
import { outcomes } from "../failure/failure.ts";
import { bareConsult } from "../options/bare-consult.ts";
import type { ModelsOptions } from "../options/tool-options.ts";
import { toJsonLine } from "../output/envelope.ts";
import { modelRow, modelsTable } from "../output/models/models-table.ts";
import { askModels } from "../run/ask-models.ts";
import type { Context } from "../run/context.ts";
import { openNotices } from "../run/open-notices.ts";
import { serverOf } from "../run/server-of.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import { readSettings } from "../settings/settings.ts";

/**
 * `models`: what the server offers, with limits and prices where they are known. Where no server is connected, the models
 * whose price is known. Throws a Failure for a server that cannot be asked.
 */
export async function runModels(options: ModelsOptions, context: Context): Promise<number> {
  const { io } = context;
  const { signal } = context.interruption.begin(Number.POSITIVE_INFINITY);
  const settings = await readSettings(bareConsult, io);
  const prices = withOwnPrices(settings.prices);
  const { note } = await openNotices(io, options);
  const connected =
    settings.baseUrl !== null || settings.apiKeyCommand !== null || (await findCredentials(io.env)) !== null;
  const models: readonly ListedModel[] = connected
    ? await askModels(settings, io, signal)
    : Object.keys(prices).map((id) => ({ id, name: null, limits: unknownLimits }));
  const chosen = settings.choice.kind === "model" ? settings.choice.model : null;
  const rows = models.map((model) => modelRow(model, { prices, chosen }));
  const server = connected ? serverOf(settings).host : null;
  await io.stdout.write(
    options.json
      ? toJsonLine({ type: "models", server, prices_as_of: pricesAsOf, models: rows })
      : modelsTable(rows, await paletteFor(io.stdout, io.env, options.color)),
  );
  await note(
    server === null
      ? `No server is connected: these are the models whose price is known (${pricesAsOf}). Set ` +
          "ANTHROPIC_API_KEY, or ANTHROPIC_BASE_URL for a server of your own.\n"
      : `${rows.length} model${rows.length === 1 ? "" : "s"} at ${server}; prices in US dollars per ` +
          `million tokens (${pricesAsOf}). * answers unless --model names another.\n`,
  );
  return outcomes.success.exitCode;
}
