import type { Token } from "../language/tokens.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { Addressee } from "./request.ts";

const articles = /^(?:the|a|an|our|my|their|his|her|its|your|new)$/;
/** Words with a capital that are no name of a person. */
const noName =
  /^(?:I|Q[1-4]|QBR|EBR|P1|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Finance|Legal)$/;

/**
 * To whom an answer or a text goes: "to the CFO", "for my boss", "to Ana Ruiz"; null when nobody is named. Whose words
 * stand before it ("our", "my", "their") say whether it is one of ours; names of accounts are no addressee.
 */
export function findAddressee(
  tokens: readonly Token[],
  rules: CompiledRules,
  {
    from,
    to,
    accounts,
  }: { readonly from: number; readonly to: number; readonly accounts: readonly string[] },
): Addressee | null {
  for (let at = from; at < to; at += 1) {
    if (!/^(?:to|for|with|für|para|à|au|pour|per|voor|aan)$/.test(tokens[at]?.lower ?? "")) continue;
    let next = at + 1;
    const owner = tokens[next]?.lower ?? "";
    while (articles.test(tokens[next]?.lower ?? "")) next += 1;
    const role = roleAt(tokens, next, rules, owner);
    if (role !== null) return role;
    const name = nameAt(tokens, next);
    if (name !== null && !accounts.some((account) => account.toLowerCase().includes(name.toLowerCase())))
      return { who: name, inside: false };
  }
  return null;
}

function roleAt(
  tokens: readonly Token[],
  at: number,
  { inside, outsideRoles }: CompiledRules,
  owner: string,
): Addressee | null {
  const ours = inside.longestAt(tokens, at);
  const theirs = outsideRoles.longestAt(tokens, at);
  const length = Math.max(ours?.length ?? 0, theirs?.length ?? 0);
  if (length === 0) return null;
  const who = tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(" ");
  const isInside = /^(?:my|our)$/.test(owner)
    ? (ours?.length ?? 0) === length
    : /^(?:their|his|her|its)$/.test(owner)
      ? false
      : (ours?.length ?? 0) === length && theirs === null;
  return { who, inside: isInside };
}

function nameAt(tokens: readonly Token[], at: number): string | null {
  const words: string[] = [];
  for (let next = at; tokens[next]?.capital === true && words.length < 3; next += 1)
    words.push(tokens[next]?.text ?? "");
  return words.length === 0 || noName.test(words[0] ?? "") ? null : words.join(" ");
}
