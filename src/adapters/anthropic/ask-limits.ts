import type { BaseAnthropic } from "@anthropic-ai/sdk/client";
import { efforts } from "../../consultant/effort.ts";
import { type ModelLimits, unknownLimits } from "../../consultant/limits.ts";
import { withinTime } from "../process/within-time.ts";
import { asRecord } from "./as-record.ts";
import { untilAborted } from "./until-aborted.ts";

/** A courtesy before the request: without an answer it is sent as it was asked for. */
const patienceMs = 3_000;

/**
 * What the server says of a model (GET /v1/models/<id>); unknown limits where it does not know, or does not have such a
 * list. Null: it could not be asked, and may know another time. Throws only the signal's reason.
 */
export async function askLimits(
  client: Pick<BaseAnthropic, "get">,
  model: string,
  signal: AbortSignal,
): Promise<ModelLimits | null> {
  const within = withinTime(patienceMs, signal);
  try {
    const path = `/v1/models/${encodeURIComponent(model)}`;
    const asked = client.get<unknown>(path, { signal: within.signal, maxRetries: 0 });
    return parseLimits(await untilAborted(asked, within.signal));
  } catch (error) {
    signal.throwIfAborted();
    const { status } = asRecord(error);
    return status === 404 || status === 405 || status === 501 ? unknownLimits : null;
  } finally {
    within.release();
  }
}

/** Anthropic's form, and vLLM's word for the window; what is written otherwise is not known. */
export function parseLimits(written: unknown): ModelLimits {
  const model = asRecord(written);
  return {
    maxInputTokens: count(model.max_input_tokens) ?? count(model.max_model_len),
    maxTokens: count(model.max_tokens),
    efforts: parseEfforts(asRecord(model.capabilities).effort),
    ...structuredOf(asRecord(model.capabilities)),
  };
}

function parseEfforts(written: unknown): ModelLimits["efforts"] {
  const effort = asRecord(written);
  if (typeof effort.supported !== "boolean") return null;
  return effort.supported ? efforts.filter((level) => asRecord(effort[level]).supported === true) : [];
}

/** Nothing where the server says nothing of it. */
function structuredOf(capabilities: Record<string, unknown>): Pick<ModelLimits, "structured"> {
  const { supported } = asRecord(capabilities.structured_outputs);
  return typeof supported === "boolean" ? { structured: supported } : {};
}

const count = (written: unknown): number | null =>
  typeof written === "number" && Number.isSafeInteger(written) && written > 0 ? written : null;
