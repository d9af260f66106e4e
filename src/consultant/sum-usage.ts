import type { Usage } from "./consultant.ts";

const none: Usage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheCreationInputTokens: 0,
  cacheReadInputTokens: 0,
};

/** The tokens of several calls together; thinking is counted as soon as one of them says how much it was. */
export const sumUsage = (usages: readonly Usage[]): Usage => usages.reduce(add, none);

function add(sum: Usage, usage: Usage): Usage {
  const thinking = [sum.thinkingTokens, usage.thinkingTokens].filter((tokens) => tokens !== undefined);
  return {
    inputTokens: sum.inputTokens + usage.inputTokens,
    outputTokens: sum.outputTokens + usage.outputTokens,
    cacheCreationInputTokens: sum.cacheCreationInputTokens + usage.cacheCreationInputTokens,
    cacheReadInputTokens: sum.cacheReadInputTokens + usage.cacheReadInputTokens,
    ...(thinking.length === 0 ? {} : { thinkingTokens: thinking.reduce((all, tokens) => all + tokens, 0) }),
  };
}
