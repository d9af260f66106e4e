import type { Analysis } from "../analyse.ts";
import type { Candidate } from "./candidate.ts";
import { lower } from "./name-text.ts";

/** "#acct-nordholm-klinik": a channel named after its account. */
export function findChannels(analyses: readonly Analysis[]): (Candidate & { readonly capital: boolean })[] {
  return analyses.flatMap(({ tokens }, cell) => {
    const at = tokens.findIndex(
      ({ lower: word }, place) =>
        word === "#" &&
        channel.test(lower(tokens, place + 1)) &&
        tokens[place + 1]?.glued === true &&
        lower(tokens, place + 2) === "-",
    );
    if (at < 0) return [];
    let to = at + 3;
    while (tokens[to]?.glued === true) to += 1;
    const words = tokens.slice(at + 3, to).filter(({ kind }) => kind === "word");
    const name = words.map(({ text }) => text).join(" ");
    return name.length < 3 ? [] : [{ cell, from: at, to, name, capital: false }];
  });
}

const channel = /^(?:acct|account|acc|cust|customer|client|ext|shared)$/;
