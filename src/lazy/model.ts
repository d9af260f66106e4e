/** Loaded when a request is about to be made: the SDK. */
export { createAnthropicConsultant } from "../adapters/anthropic-consultant.ts";
export { countTokens } from "../adapters/count-tokens.ts";
