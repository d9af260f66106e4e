import type { Analysis } from "../analyse.ts";
import type { Candidate } from "./candidate.ts";
import { lower } from "./name-text.ts";
import { remember } from "./remember.ts";

/** A text with more mail domains than this is a list of addresses, which bears out no name. A convention. */
const mostDomains = 50;

/** "COO, Fjordline" under a mail from …@fjordline.example: the domain bears the name out. */
export function addDomains(
  analyses: readonly Analysis[],
  scores: Map<string, number>,
  written: Map<string, string>,
  candidates: readonly Candidate[],
): void {
  const domains = new Set<string>();
  for (const { tokens } of analyses)
    for (const [at, token] of tokens.entries())
      if (token.lower === "@" && token.glued) domains.add(lower(tokens, at + 1));
  if (domains.size === 0 || domains.size > mostDomains) return;
  for (const { name } of candidates) {
    const squeezed = name.toLowerCase().replace(/[^\p{L}\d]/gu, "");
    if (
      squeezed.length >= 4 &&
      [...domains].some(
        (domain) => domain.length >= 4 && (squeezed.startsWith(domain) || domain.startsWith(squeezed)),
      )
    )
      remember(scores, written, name, 4);
  }
}
