import { type CST, Lexer, Parser } from "yaml";

export type YamlTokens = {
  readonly tokens: readonly CST.Token[];
  /** Offset at which the nesting passed the limit and reading stopped; null when it never did. */
  readonly tooDeepAt: number | null;
};

// Enough to say that this is no YAML; a megabyte of brackets makes a million.
const maxMistakes = 100;

/**
 * Splits YAML text into the syntax tokens of its documents, and stops where it nests deeper than `maxDepth`: the
 * composer that comes next is recursive, and at some thousand levels it takes the whole process down.
 */
export function readYamlTokens(text: string, maxDepth: number): YamlTokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let mistakes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === "error") mistakes += 1;
    }
    if (mistakes > maxMistakes) break;
    if (parser.stack.length > maxDepth + 1)
      return { tokens, tooDeepAt: Math.min(parser.offset, text.length) };
  }
  tokens.push(...parser.end());
  return { tokens, tooDeepAt: null };
}
