import type { ModelLimits } from "../../consultant/limits.ts";

/** "window 200,000, answers up to 64,000, effort low to max"; what the server does not say is left out. */
export function limitsText({ maxInputTokens, maxTokens, efforts }: ModelLimits): string {
  const parts = [
    ...(maxInputTokens === null ? [] : [`window ${counted(maxInputTokens)}`]),
    ...(maxTokens === null ? [] : [`answers up to ${counted(maxTokens)}`]),
    ...(efforts === null
      ? []
      : [efforts.length === 0 ? "no effort setting" : `effort ${efforts.join(", ")}`]),
  ];
  return parts.length === 0 ? "limits unknown" : parts.join(", ");
}

/** Without Intl, which takes time to load. */
export const counted = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
