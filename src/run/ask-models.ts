import type { ListedModel } from "../adapters/anthropic/list-models.ts";
import type { Io } from "../adapters/process/io.ts";
import type { Settings } from "../settings/settings.ts";
import { clientOptions } from "./create-model.ts";

/** The models of the server the settings name. Throws a Failure where it cannot be asked. */
export async function askModels(
  settings: Settings,
  io: Io,
  signal: AbortSignal,
): Promise<readonly ListedModel[]> {
  const { connectToModel, listModels } = await import("#lazy/model");
  return listModels(await connectToModel(await clientOptions(settings, io, signal)), signal);
}
