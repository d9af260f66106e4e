/** Loaded when a request is about to be made: the SDK. */

export { countTokens } from "../adapters/anthropic/count-tokens.ts";
export { createAnthropicConsultant } from "../adapters/anthropic/create-anthropic-consultant.ts";
