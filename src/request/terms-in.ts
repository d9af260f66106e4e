import { oncePer } from "../assessment/once-per.ts";
import type { Token } from "../language/tokens.ts";
import type { Practice } from "../practice/practice.ts";
import { findAll } from "./compile-phrases.ts";
import { compileTerms } from "./compile-rules.ts";

const termsOf = oncePer(compileTerms);

/** Ids of the glossary's terms that stand in a text, in their order. */
export const termsIn = (tokens: readonly Token[], glossary: Practice["glossary"]): string[] =>
  findAll(termsOf(glossary), tokens).map(({ meaning }) => meaning);
