import type { Token } from "../../../language/tokens.ts";
import type { Analysis } from "../analyse.ts";
import type { Phrasebook } from "../compile.ts";
import { isOrganisation } from "../foreign-names.ts";
import type { Candidate, Person } from "./candidate.ts";
import { lower, nameText } from "./name-text.ts";

/** A person: by a first name, a title, or a role beside the name. */
export function judgePerson(analysis: Analysis, { from, to }: Candidate, book: Phrasebook): Person | null {
  const { tokens, cell } = analysis;
  const { names } = book;
  const first = lower(tokens, from);
  const foreign = cell.language !== undefined;
  if (
    names.organisation.has(lower(tokens, to - 1)) &&
    to - from > 1 &&
    !(foreign && to - from === 2 && names.firstNames.has(first))
  )
    return null;
  if (foreign && to - from > 1 && isOrganisation(first, cell.language, book) && !names.firstNames.has(first))
    return null;
  if (tokens.slice(from, to).every(({ lower: word, kind }) => kind === "sign" || names.departments.has(word)))
    return { role: null, ours: true, sure: false };
  // "Director of Transportation": the name of an office, not of a person.
  if (lower(tokens, from - 1) === "of" && names.roles.longestAt(tokens, from - 2))
    return { role: null, ours: true, sure: false };
  const named = names.firstNames.has(first) && to - from <= 3;
  const role = roleBeside(analysis, from, to, book);
  const title =
    names.titles.has(lower(tokens, from - 1)) ||
    names.titles.has(lower(tokens, from - 2)) ||
    names.titles.has(first);
  const words = to - from;
  const spoken = cell.speaker !== null && cell.speaker.name.toLowerCase() === lower(tokens, from);
  const before = names.beforePerson.has(lower(tokens, from - 1)) && words <= 3;
  const ours =
    /^(?:our|my)$/.test(lower(tokens, from - 1)) ||
    (role?.ours ?? false) ||
    /^(?:hi|hello|dear|hey|thanks)$/.test(lower(tokens, from - 1));
  if (role !== null && words <= 4)
    return {
      role: role.text,
      ours,
      sure: true,
      whole: { from: Math.min(from, role.from), to: Math.max(to, role.to) },
    };
  const initial =
    foreign && /^\p{Lu}$/u.test(tokens[from - 2]?.text ?? "") && lower(tokens, from - 1) === ".";
  if (named || title || initial)
    return {
      role: null,
      ours,
      ...(foreign && (title || initial) && { named: true }),
      sure: words <= 3 && !(words === 1 && /^(?:'s)$/.test(lower(tokens, to)) && !named),
    };
  if (spoken) return { role: null, ours, sure: true };
  if (before)
    return { role: null, ours, sure: /^(?:hi|hello|dear|hey|thanks)$/.test(lower(tokens, from - 1)) };
  return null;
}

/** "Theresa Bohm (VP Ops)", "CFO Tom Becker", "Priya Natarajan, COO", "Jen, their sales ops director and our champion". */
function roleBeside(
  { tokens }: Analysis,
  from: number,
  to: number,
  book: Phrasebook,
): { text: string; ours: boolean; from: number; to: number } | null {
  const { roles } = book.names;
  const sign = lower(tokens, to);
  const office =
    /^(?:for|at|of|from|with|on)$/.test(
      lower(tokens, lower(tokens, from - 1) === "the" ? from - 2 : from - 1),
    ) && lower(tokens, to) === "is"
      ? null
      : officeBehind(tokens, to, roles);
  if (office !== null) return { ...office, ours: false };
  const inside = sign === "," && /^(?:at|from)$/.test(lower(tokens, from - 1));
  if (sign === "(" || (sign === "," && !inside) || sign === "-" || sign === "=" || sign === "[") {
    let start = to + 1;
    const possessive = lower(tokens, start);
    const article = /^(?:our|their|the|its|a|an|my|new|old|is|being)$/.test(possessive);
    if (article) start += 1;
    for (let at = start; at < Math.min(start + 4, tokens.length); at += 1) {
      if (/^[(),.;:]$/.test(lower(tokens, at))) break;
      const role = roles.longestAt(tokens, at);
      if (!role) continue;
      let end = at + role.length;
      while (
        end < tokens.length &&
        end < at + 7 &&
        !/^[(),.;:|]$|^(?:and|who|is|was|has|at|wants|said|asked|left|gave)$/.test(lower(tokens, end))
      )
        end += 1;
      const closed =
        sign !== "(" ||
        end >= tokens.length ||
        /^[),;]$/.test(lower(tokens, end)) ||
        lower(tokens, end) === "and";
      if (!closed) continue;
      return {
        text: nameText(tokens, start, Math.min(end, start + 7)),
        ours: possessive === "our" && !/champ|sponsor|contact/.test(lower(tokens, at)),
        from: start,
        to: end,
      };
    }
  }
  if (lower(tokens, from - 1) === "," && to - from <= 3) {
    const start = [4, 3, 2]
      .map((length) => from - length)
      .find((place) => place >= 0 && roles.longestAt(tokens, place)?.length === from - 1 - place);
    if (start !== undefined)
      return {
        text: nameText(tokens, start, from - 1),
        ours: /^(?:our|my)$/.test(lower(tokens, start - 1)),
        from: start,
        to: from,
      };
  }
  for (let length = 4; length >= 1; length -= 1) {
    const start = from - length;
    if (start < 0) continue;
    const role = roles.longestAt(tokens, start);
    // "6 PM ET": half of the day.
    if (tokens[start]?.lower === "pm" && tokens[start - 1]?.kind === "number") continue;
    if (
      role &&
      start + role.length >= from - 3 &&
      start + role.length <= from &&
      !tokens
        .slice(start + role.length, from)
        .some(
          ({ kind, lower: word, capital }) =>
            kind === "sign" ||
            (tokens[from]?.capital === true && !capital && !/^(?:of|the)$/.test(word)) ||
            /^(?:at|from|with|for|in|to|by|is|and|said|asked|wants|left|called|told|or)$/.test(word),
        )
    ) {
      const ours =
        /^(?:our|my)$/.test(lower(tokens, start - 1)) &&
        !/^(?:champion|sponsor|contact|champ)$/.test(lower(tokens, start));
      return { text: nameText(tokens, start, from), ours, from: start, to: from };
    }
  }
  return null;
}

/** "Maria Lopez is the head of finance", "Owen from their accounting team". */
function officeBehind(
  tokens: readonly Token[],
  to: number,
  roles: Phrasebook["names"]["roles"],
): { text: string; from: number; to: number } | null {
  const [sign, article] = [lower(tokens, to), lower(tokens, to + 1)];
  if (/^(?:is|was|remains)$/.test(sign) && /^(?:the|their|our)$/.test(article)) {
    for (let at = to + 2; at < Math.min(to + 5, tokens.length); at += 1) {
      const role = roles.longestAt(tokens, at);
      if (
        tokens[at]?.kind !== "word" ||
        /^(?:customer|partner|buyer|contact|owner|champion|sponsor|and|who)$/.test(lower(tokens, at))
      )
        return null;
      if (!role) continue;
      let end = at + role.length;
      while (
        end < Math.min(at + 6, tokens.length) &&
        tokens[end]?.kind === "word" &&
        !/^(?:and|who|at|there|here|over|on|in|we|that|but|with|now)$/.test(lower(tokens, end))
      )
        end += 1;
      return { text: nameText(tokens, to + 2, end), from: to + 2, to: end };
    }
    return null;
  }
  if (!/^(?:from|in)$/.test(sign) || article !== "their") return null;
  const end = [2, 3, 4, 5]
    .map((far) => to + far)
    .find((at) => /^(?:team|department|dept|office|division|unit)$/.test(lower(tokens, at)));
  return end === undefined ? null : { text: nameText(tokens, to + 2, end + 1), from: to + 2, to: end + 1 };
}
