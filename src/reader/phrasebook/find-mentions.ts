import type { PhraseTrie } from "../../language/phrase-trie.ts";
import type { Token } from "../../language/tokens.ts";
import type { Phrasebook } from "./compile.ts";
import type { Mention } from "./mention.ts";
import { wordFlag } from "./word-flags.ts";

/** The terms that ways of saying facts need, the longest at each place. */
export function findMentions(tokens: readonly Token[], flags: Uint8Array, book: Phrasebook): Mention[] {
  const glue = book.concepts.get("glue");
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (((flags[at] ?? 0) & wordFlag.term) === 0) continue;
    const found = book.terms.longestAt(tokens, at);
    if (!found) continue;
    const concepts = found.values.filter((concept) => concept !== glue);
    if (concepts.length > 0) mentions.push({ concepts, from: at, to: at + found.length });
  }
  return withoutShadowed(mentions, tokens, book);
}

/** Of what only tells facts apart nothing hides another concept: "complained about" is a complaint as well. */
export function findAll(
  tokens: readonly Token[],
  trie: PhraseTrie<number>,
  { flags, flag, book }: { readonly flags: Uint8Array; readonly flag: number; readonly book: Phrasebook },
): Mention[] {
  const mentions: Mention[] = [];
  const reach = new Map<number, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (((flags[at] ?? 0) & flag) === 0) continue;
    for (const { length, values } of trie.allAt(tokens, at)) {
      const concepts = values.filter((concept) => at + length > (reach.get(concept) ?? 0));
      for (const concept of concepts) reach.set(concept, at + length);
      if (concepts.length > 0) mentions.push({ concepts, from: at, to: at + length });
    }
  }
  return mentions.filter((mention, at) => !isReplaced(mention, mentions[at + 1], tokens, book));
}

/** "executive sponsor" hides "executive" and "sponsor": what lies inside a longer term is no term of its own. */
function withoutShadowed(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  book: Phrasebook,
): Mention[] {
  const kept: Mention[] = [];
  let reach = 0;
  for (const mention of mentions) {
    if (mention.to <= reach) continue;
    kept.push(mention);
    reach = Math.max(reach, mention.to);
  }
  return kept.filter((mention, at) => !isReplaced(mention, kept[at + 1], tokens, book));
}

/** "changed Green -> Red", "from yellow to green": of two judgements the later one counts. */
function isReplaced(
  mention: Mention,
  next: Mention | undefined,
  tokens: readonly Token[],
  book: Phrasebook,
): boolean {
  if (next === undefined) return false;
  const judging = judgements.map((name) => book.concepts.get(name) ?? -1);
  const judges = ({ concepts }: Mention): boolean => concepts.some((concept) => judging.includes(concept));
  if (!judges(mention) || !judges(next)) return false;
  const between = tokens
    .slice(mention.to, next.from)
    .map(({ lower }) => lower)
    .join(" ");
  return between === "->" || between === "to" || between === ">" || between === "now" || between === ", now";
}

const judgements = ["sentiment_bad", "sentiment_mid", "sentiment_good"];
