/** Loaded when a request is about to be made: the SDK. */

export { connectToModel } from "../adapters/anthropic/connect-to-model.ts";
export { countTokens } from "../adapters/anthropic/count-tokens.ts";
export { createAnthropicConsultant } from "../adapters/anthropic/create-anthropic-consultant.ts";
export { listModels } from "../adapters/anthropic/list-models.ts";
export { loadLimits } from "../adapters/anthropic/load-limits.ts";
export { openBatches } from "../adapters/anthropic/message-batches.ts";
