import { oncePer } from "../assessment/once-per.ts";
import type { Token } from "../language/tokens.ts";
import { compilePhrases, findAll } from "./compile-phrases.ts";
import type { RequestRules } from "./request.ts";

const rolesOf = oncePer(({ subjects }: RequestRules) =>
  compilePhrases(
    subjects
      .filter(({ id }) => id === "person")
      .flatMap(({ words }) => words.map((word) => [word, [word]] as const)),
  ),
);

/** The roles a question names ("CFO", "champion"), each once, in their order. */
export const peopleIn = (tokens: readonly Token[], requests: RequestRules): string[] => [
  ...new Set(
    findAll(rolesOf(requests), tokens).map(({ at, length }) =>
      tokens
        .slice(at, at + length)
        .map(({ text }) => text)
        .join(" "),
    ),
  ),
];
