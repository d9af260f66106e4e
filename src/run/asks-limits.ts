import { defaultMaxTokens } from "../consultant/request-body.ts";
import type { Settings } from "../settings/settings.ts";

/**
 * Whether a model's limits are asked for before the first request: at Anthropic's own API, which knows them, and elsewhere
 * where the request asks for more than every model takes. A server of one's own says the rest when it refuses.
 */
export const asksLimits = (
  { effort, maxTokens }: Pick<Settings, "effort" | "maxTokens">,
  { isAnthropic }: { readonly isAnthropic: boolean },
): boolean => isAnthropic || effort !== null || maxTokens > defaultMaxTokens;
