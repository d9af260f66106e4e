import type { ModelLimits } from "../../consultant/limits.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { asRecord } from "./as-record.ts";
import { parseLimits } from "./ask-limits.ts";
import type { ModelConnection } from "./connect-to-model.ts";
import { explainModelError } from "./explain-model-error.ts";
import { untilAborted } from "./until-aborted.ts";

export type ListedModel = {
  readonly id: string;
  /** As the server calls it; null: it has no other name. */
  readonly name: string | null;
  readonly limits: ModelLimits;
};

/** A convention; a server that says nothing for longer is of no use either. */
const patienceMs = 8_000;
const mostPages = 20;
const mostBytes = 16 * 1_048_576;
const mostModels = 2_000;

/**
 * What the server offers (GET /v1/models), in its order: Anthropic's form, and that of OpenAI, which llama-server, vLLM,
 * Ollama and LiteLLM have. Throws a Failure for a server that does not answer or does not have such a list, and the
 * signal's reason.
 */
export async function listModels(
  { client, server }: Pick<ModelConnection, "client" | "server">,
  signal: AbortSignal,
): Promise<readonly ListedModel[]> {
  const within = AbortSignal.any([AbortSignal.timeout(patienceMs), signal]);
  const found = new Map<string, ListedModel>();
  let after = "";
  try {
    for (let page = 0; page < mostPages && found.size < mostModels; page += 1) {
      const asked = client
        .get(`/v1/models?limit=1000${after}`, { signal: within, maxRetries: 0 })
        .asResponse();
      const body = asRecord(await readJson(await untilAborted(asked, within), within));
      const listed = [body.data, body.models].find(Array.isArray) ?? [];
      for (const model of listed.flatMap(parseModel)) if (!found.has(model.id)) found.set(model.id, model);
      if (body.has_more !== true || typeof body.last_id !== "string" || body.last_id === "") break;
      after = `&after_id=${encodeURIComponent(body.last_id)}`;
    }
    return [...found.values()];
  } catch (error) {
    signal.throwIfAborted();
    if (within.aborted)
      throw new Failure("temporary", {
        code: "network.silent",
        message: `${server.host} has not answered within ${patienceMs / 1000} s.`,
        hint: "Check that the server runs and listens there.",
      });
    const { status } = asRecord(error);
    if (error instanceof SyntaxError || status === 404 || status === 405 || status === 501)
      throw new Failure("model", {
        code: "model.no_list",
        message: `${server.host} has no list of its models at /v1/models.`,
        hint: "Name the model with --model: whether the server has it shows when it is asked.",
      });
    throw explainModelError(error, {
      model: "any model",
      host: server.host,
      isAnthropic: server.isAnthropic,
      hasNotes: false,
      phase: "waiting",
      requestId: null,
    });
  }
}

/** A body that is no JSON, or goes on for ever, is no list: a SyntaxError. */
async function readJson(response: Response, within: AbortSignal): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const read: { done: boolean; value?: Uint8Array } = await untilAborted(reader.read(), within);
    if (read.done || read.value === undefined) break;
    chunks.push(read.value);
    size += read.value.length;
    if (size > mostBytes) throw new SyntaxError("too long");
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function parseModel(written: unknown): ListedModel[] {
  const model = asRecord(written);
  const id = [model.id, model.name, model.model].find((text) => typeof text === "string" && text !== "");
  if (typeof id !== "string") return [];
  const name = [model.display_name, model.name].find((text) => typeof text === "string" && text !== id);
  return [
    {
      id: oneSafeLine(id, 200),
      name: typeof name === "string" ? oneSafeLine(name, 200) : null,
      limits: parseLimits(model),
    },
  ];
}
