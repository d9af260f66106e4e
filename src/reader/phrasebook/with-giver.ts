import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { NameMention } from "./find-names.ts";

/** Who gave a rating: the person or role nearest to it in the cell, or whoever speaks. */
export function withGiver(
  draft: Draft,
  analysis: Analysis,
  names: readonly NameMention[],
  book: Phrasebook,
): Draft {
  if (draft.key !== "relationship.nps_rating") return draft;
  const { tokens, cell } = analysis;
  const people = names
    .filter(({ kind }) => kind === "person")
    .map(({ name, from, to }) => ({ text: name, from, to }));
  const roles: { text: string; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const role = book.names.roles.longestAt(tokens, at);
    if (role === null || tokens[at]?.lower === "customer") continue;
    let to = at + role.length;
    while (tokens[to]?.capital === true && to < at + 5) to += 1;
    roles.push({
      text: tokens
        .slice(at, to)
        .map(({ text }) => text)
        .join(" "),
      from: at,
      to,
    });
    at = to - 1;
  }
  const gap = (one: { from: number; to: number }): number =>
    one.to <= draft.from ? draft.from - one.to : one.from >= draft.to ? one.from - draft.to : 0;
  const [nearest] = [...people, ...roles].filter((one) => gap(one) <= 8).toSorted((a, b) => gap(a) - gap(b));
  const by =
    nearest?.text ?? (cell.speaker?.ours === false ? (cell.speaker.role ?? cell.speaker.name) : undefined);
  return by === undefined ? draft : { ...draft, by };
}
