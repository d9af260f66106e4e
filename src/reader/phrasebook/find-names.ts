import type { Token } from "../../language/tokens.ts";
import { mapInPieces } from "../../slices/map-in-pieces.ts";
import type { Work } from "../../slices/work.ts";
import { addListed } from "./add-listed.ts";
import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import { isCommonNoun, isOrganisation, joinedBy } from "./foreign-names.ts";

/** A name in a cell; what it names is settled over the whole text. */
export type NameMention = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "account" | "person" | "other";
  /** What stands beside a person: "VP Operations"; null when nothing does. */
  readonly role: string | null;
  /** The name with its role beside it. */
  readonly whole: { readonly from: number; readonly to: number };
  /** One of us, so far as the words around it show. */
  readonly ours: boolean;
};

export type NamesOfText = {
  readonly mentions: (at: number) => readonly NameMention[];
  readonly accounts: readonly string[];
};

type Person = {
  readonly role: string | null;
  readonly ours: boolean;
  readonly sure: boolean;
  /** An initial or a title stands before the name, so that it names a person wherever it stands. */
  readonly named?: boolean;
  readonly whole?: { readonly from: number; readonly to: number };
};
type Candidate = {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly capital: boolean;
};

/** A text with more mail domains than this is a list of addresses, which bears out no name. A convention. */
const mostDomains = 50;
const connector = /^(?:&|of|de|van|der|den|la|le|du|di|von|and|'|'s|\.|-|\+)$/;
const enough = 3;

/** Finds the names of a text, and which of them are accounts: by evidence around any of their mentions. */
export function* findNames(
  analyses: readonly Analysis[],
  known: readonly string[],
  book: Phrasebook,
): Work<NamesOfText> {
  const small = isSmall(analyses, book);
  const candidates = (yield* mapInPieces(analyses, (analysis, cell) =>
    candidatesIn(analysis, cell, small, book),
  )).flat();
  const scores = new Map<string, number>();
  const written = new Map<string, string>();
  const counts = new Map<string, number>();
  const people = new Map<Candidate, Person>();
  const humans = new Set<string>();
  const doubtful = new Map<string, number>();
  const speakers = new Set(
    analyses.flatMap(({ cell }) =>
      cell.speaker === null ? [] : cell.speaker.name.toLowerCase().split(/\s+/),
    ),
  );
  for (const name of known) if (name.trim() !== "") remember(scores, written, name.trim(), 99);
  for (const analysis of analyses)
    if (analysis.cell.row !== null) remember(scores, written, analysis.cell.row, 9);
  for (const candidate of candidates) {
    yield;
    const analysis = analyses[candidate.cell];
    if (analysis === undefined) continue;
    const key = candidate.name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const person = personAt(analysis, candidate, book);
    if (person !== null) people.set(candidate, person);
    if (person?.sure === true && person.role === null && person.named === true) humans.add(key);
    if (person?.sure === true && person.role !== null && !/customer|account|client/i.test(person.role))
      humans.add(key);
    const score = accountScore(analysis, candidate, person?.sure === true, book, candidate.cell === 0);
    const weak = person !== null ? score - 3 : speakers.has(key.split(" ")[0] ?? "") ? score - 6 : score;
    if (person !== null && !person.sure && person.role === null && score >= enough) doubtful.set(key, score);
    if ((scores.get(key) ?? Number.NEGATIVE_INFINITY) < weak) remember(scores, written, candidate.name, weak);
  }
  addDomains(analyses, scores, written, candidates);
  const channels = channelsOf(analyses);
  for (const { name } of channels) remember(scores, written, name, 8);
  const accounts = new Map<string, string>();
  for (const [key, score] of scores) {
    const repeated = (counts.get(key) ?? 0) >= 2 ? 0.5 : 0;
    if (score + repeated >= enough && !(humans.has(key) && score < 8))
      accounts.set(key, written.get(key) ?? key);
  }
  // "the contract with Boone Creamery": it may be a person, but the text names no other account.
  if (accounts.size === 0 && doubtful.size === 1)
    for (const key of doubtful.keys()) accounts.set(key, written.get(key) ?? key);
  if (accounts.size === 0) {
    const only = onlyCompany(candidates, analyses, { scores, people, speakers });
    if (only !== null) accounts.set(only.toLowerCase(), only);
  }
  addListed(candidates, analyses, accounts, { people, written });
  dropShortened(accounts);
  const beginnings = beginningsOf(accounts);
  const byCell = new Map<number, NameMention[]>();
  for (const candidate of candidates) {
    const account = accountOf(candidate, accounts, beginnings);
    const person = people.get(candidate) ?? null;
    const list = byCell.get(candidate.cell) ?? [];
    byCell.set(candidate.cell, list);
    list.push({
      name: account ?? candidate.name,
      from: candidate.from,
      to: candidate.to,
      kind:
        account !== null && person?.sure !== true
          ? "account"
          : person?.sure === true || (person?.role ?? null) !== null
            ? "person"
            : "other",
      role: person?.role ?? null,
      whole: person?.whole ?? { from: candidate.from, to: candidate.to },
      ours: person?.ours ?? false,
    });
  }
  for (const { cell, from, to, name } of channels) {
    const own = accounts.get(name.toLowerCase()) ?? beginnings.get(name.toLowerCase()) ?? null;
    if (own !== null)
      byCell.set(cell, [
        { name: own, from, to, kind: "account", role: null, whole: { from, to }, ours: false },
        ...(byCell.get(cell) ?? []).filter((each) => each.from >= to || each.to <= from),
      ]);
  }
  return { mentions: (at) => byCell.get(at) ?? [], accounts: [...accounts.values()] };
}

/** "#acct-nordholm-klinik": a channel named after its account. */
function channelsOf(analyses: readonly Analysis[]): (Candidate & { readonly capital: boolean })[] {
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

/**
 * The one company a text names where nothing around it says so: a name of several words at the start of a sentence or
 * with a possessive, spoken of as "they". Of two such names the surer one; of two equal ones none.
 */
function onlyCompany(
  candidates: readonly Candidate[],
  analyses: readonly Analysis[],
  {
    scores,
    people,
    speakers,
  }: {
    readonly scores: ReadonlyMap<string, number>;
    readonly people: ReadonlyMap<Candidate, Person>;
    readonly speakers: ReadonlySet<string>;
  },
): string | null {
  const plural = analyses.some(({ tokens }) =>
    tokens.some(({ lower: word }) => /^(?:they|their|them)$/.test(word)),
  );
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    const words = candidate.name.split(" ").length;
    const score = scores.get(candidate.name.toLowerCase()) ?? -9;
    if (!candidate.capital || words < 2 || (words < 3 && !plural) || score < 0) continue;
    if (people.has(candidate) || speakers.has(candidate.name.toLowerCase().split(" ")[0] ?? "")) continue;
    found.set(candidate.name, score);
  }
  const [best, next] = [...found].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || (next !== undefined && next[1] === best[1]) ? null : best[0];
}

/** "Quillmark" beside "Quillmark Insurance" is the same account, shortened. */
function dropShortened(accounts: Map<string, string>): void {
  const beginnings = beginningsOf(accounts);
  for (const key of [...accounts.keys()]) if ((beginnings.get(key) ?? null) !== null) accounts.delete(key);
}

function remember(
  scores: Map<string, number>,
  written: Map<string, string>,
  name: string,
  score: number,
): void {
  const key = name.toLowerCase();
  scores.set(key, Math.max(score, scores.get(key) ?? Number.NEGATIVE_INFINITY));
  if (!written.has(key)) written.set(key, name);
}

/** A mention names an account when it is one of its names, or their first word or words. */
function accountOf(
  { name }: Candidate,
  accounts: ReadonlyMap<string, string>,
  beginnings: ReadonlyMap<string, string | null>,
): string | null {
  const key = name.toLowerCase();
  return accounts.get(key) ?? beginnings.get(key) ?? null;
}

/** What a name may be shortened to: its first words, where no other account begins with them (null where one does). */
function beginningsOf(accounts: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const beginnings = new Map<string, string | null>();
  for (const [key, name] of accounts) {
    const words = key.split(" ");
    for (let length = 1; length < words.length; length += 1) {
      const start = words.slice(0, length).join(" ");
      beginnings.set(start, beginnings.has(start) ? null : name);
    }
  }
  return beginnings;
}

/** The text hardly uses capitals, so that names stand in small letters too. */
function isSmall(analyses: readonly Analysis[], book: Phrasebook): boolean {
  const isCalendar = ({ lower: word }: Token): boolean =>
    book.words.months.has(word) || book.words.weekdays.has(word);
  let capitals = 0;
  let words = 0;
  for (const { tokens } of analyses)
    for (const token of tokens)
      if (token.kind === "word" && token.text.length > 2) {
        words += 1;
        if (token.capital && token.text !== token.text.toUpperCase() && !isCalendar(token)) capitals += 1;
      }
  const first = analyses[0]?.tokens.find(({ kind }) => kind === "word");
  return first?.capital !== true && words > 3 && capitals / words < 0.02;
}

function candidatesIn(analysis: Analysis, cell: number, small: boolean, book: Phrasebook): Candidate[] {
  const { tokens, mentions } = analysis;
  const { organisation } = book.names;
  if (!small && !tokens.some(({ capital }) => capital)) return [];
  const term = new Uint8Array(tokens.length);
  for (const { from, to, gap } of mentions)
    if (gap !== true || analysis.cell.language === undefined) term.fill(1, from, to);
  const value = new Uint8Array(tokens.length);
  for (const { from, to, kind } of analysis.spans)
    if (kind !== "ignored" || to - from === 1) value.fill(1, from, to);
  const isName = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || value[at] === 1 || book.names.titles.has(token.lower)) return false;
    if (token.kind === "number") return at > 0 && tokens[at - 1]?.capital === true && token.glued;
    if (token.kind !== "word") return false;
    if (!small && isCommonNoun(analysis, at, book)) return false;
    if (small)
      return (
        token.text.length > 1 &&
        !book.names.ordinary.has(token.lower) &&
        !book.names.common.has(token.lower) &&
        !book.glue.has(token.lower) &&
        (term[at] !== 1 || book.names.organisation.has(token.lower))
      );
    return token.capital;
  };
  const isBetween = (at: number): boolean =>
    tokens[at]?.kind === "word" &&
    value[at] !== 1 &&
    !book.glue.has(tokens[at]?.lower ?? "") &&
    organisation.has(tokens[at + 1]?.lower ?? "") &&
    isName(at + 1);
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isName(at)) continue;
    let to = at + 1;
    while (to < tokens.length && to - at < 9) {
      // In small letters a company ends with its word: "cutler bay yachts um spoke to".
      if (
        small &&
        to - at > 1 &&
        organisation.has(tokens[to - 1]?.lower ?? "") &&
        !organisation.has(tokens[to]?.lower ?? "") &&
        tokens[to]?.lower !== "&"
      )
        break;
      const longer =
        analysis.cell.language === undefined ? 0 : joinedBy(tokens, at, to, isName, organisation);
      if (longer > 0) to += longer;
      else if (isName(to) || (small && isBetween(to))) to += 1;
      else if (tokens[to]?.lower === "'s" && to - at > 1 && organisation.has(tokens[to - 1]?.lower ?? ""))
        break;
      // "Marisol of Cassava Foods": a person of a company.
      else if (lower(tokens, to) === "of" && to - at === 1 && book.names.firstNames.has(lower(tokens, at)))
        break;
      else if (
        connector.test(tokens[to]?.lower ?? "") &&
        isName(to + 1) &&
        joins(tokens, to, small, organisation)
      )
        to += 2;
      else break;
    }
    const [start, end] = trimmed(tokens, at, to, term, book, analysis.cell.language ?? null);
    if (end > start) {
      const [first, last] = [tokens[start], tokens[end - 1]];
      const department =
        end - start === 1 &&
        book.names.departments.has(first?.lower ?? "") &&
        /^(?:in|from|of|at|the|to)$/.test(tokens[start - 1]?.lower ?? "");
      if (
        first !== undefined &&
        last !== undefined &&
        !department &&
        last.end - first.start >= 2 &&
        last.end - first.start <= 60
      )
        found.push({ cell, from: start, to: end, name: nameText(tokens, start, end), capital: !small });
    }
    at = to - 1;
  }
  return found;
}

/** "Contoso: our champion left": a name of one word before a sentence about them. */
function opensStatement(
  { tokens, cell }: Analysis,
  from: number,
  to: number,
  { names }: Phrasebook,
): boolean {
  const name = lower(tokens, from);
  return (
    from === 0 &&
    to === cell.label - 1 &&
    tokens[from]?.capital === true &&
    !names.common.has(name) &&
    !names.firstNames.has(name) &&
    tokens.length > cell.label + 2 &&
    /^(?:our|their|the|they|we|he|she)$/.test(lower(tokens, cell.label))
  );
}

/** "Harlan & Pike", "Van der Meer", "Kip's Bakery": a possessive joins only where a name goes on that is no term. */
function joins(
  tokens: readonly Token[],
  at: number,
  small: boolean,
  organisation: ReadonlySet<string>,
): boolean {
  const sign = tokens[at];
  if (sign === undefined) return false;
  // "Larrea e Hijos", "Weber und Söhne"
  if (sign.lower === "and") return sign.text !== "and" && organisation.has(lower(tokens, at + 1));
  if (small) return sign.lower === "&" || sign.lower === "'";
  if (sign.lower === "." || sign.lower === "-") return sign.glued && tokens[at + 1]?.glued === true;
  if (sign.lower === "'") return sign.glued && tokens[at + 1]?.glued === true;
  return true;
}

function trimmed(
  tokens: readonly Token[],
  from: number,
  to: number,
  term: Uint8Array,
  book: Phrasebook,
  language: string | null,
): [number, number] {
  const { ordinary, organisation } = book.names;
  const plain = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined) return true;
    if (token.kind !== "word") return true;
    if (at > from && (organisation.has(token.lower) || legalForm.test(token.text))) return false;
    if (language !== null && at < to - 1 && organisation.has(token.lower)) return false;
    if (book.names.tools.has(token.lower) && token.capital && !ordinaryTool.has(token.lower)) return false;
    return ordinary.has(token.lower) || (term[at] === 1 && !book.names.firstNames.has(token.lower));
  };
  let [start, end] = [from, to];
  // "Big Sky Dairy": what ends as a company may begin with any word but an article.
  const company = to - from >= 3 && organisation.has(tokens[to - 1]?.lower ?? "");
  const office = (at: number): boolean =>
    at > from &&
    book.names.departments.has(tokens[at]?.lower ?? "") &&
    book.names.roles.longestAt(tokens, at - 1)?.length === 1 &&
    book.names.firstNames.has(tokens[at + 1]?.lower ?? "");
  while (
    start < end &&
    (office(start) ||
      (company ? determiner.test(tokens[start]?.lower ?? "") || term[start] === 1 : plain(start)))
  )
    start += 1;
  // Where only names have capitals, one at the end belongs to the name: "Planifica Cloud".
  const named = (at: number): boolean =>
    language !== null &&
    language !== "de" &&
    at > start &&
    tokens[at]?.kind === "word" &&
    !/^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? "");
  while (end > start && !named(end - 1) && (plain(end - 1) || tokens[end - 1]?.lower === "'s")) end -= 1;
  return [start, end];
}

/** Legal forms that are words in small letters. */
const legalForm = /^(?:AS|SA|AB|SE|AG|BV|NV|OY|KG|PT|SAS|SARL|ASA|SPA|SRL|SL|KK|LP|ApS)$/;

/** Tools whose names are words too. */
const ordinaryTool: ReadonlySet<string> = new Set([
  "teams",
  "monday",
  "sheets",
  "chorus",
  "catalyst",
  "loom",
  "notion",
  "zoom",
  "slack",
  "outlook",
  "excel",
]);

const determiner =
  /^(?:the|a|an|our|their|my|re|fw|fwd|at|for|with|from|to|and|account|customer|hi|hello|dear|ok|so|note|update|call|notes?|of|is|has|does|will|can|should|compare|what|how|why|i|we|they|at)$/;

const nameText = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`))
    .join("");

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** A person: by a first name, a title, or a role beside the name. */
function personAt(analysis: Analysis, { from, to }: Candidate, book: Phrasebook): Person | null {
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

function accountScore(
  analysis: Analysis,
  { from, to, name, capital }: Candidate,
  person: boolean,
  book: Phrasebook,
  first: boolean,
): number {
  const { tokens, cell, byConcept } = analysis;
  const { names } = book;
  const words = to - from;
  let score = 0;
  if (
    (words === 1 && names.tools.has(name.toLowerCase())) ||
    (words > 1 && names.tools.has(lower(tokens, from)) && !ordinaryTool.has(lower(tokens, from)))
  )
    return -9;
  const labelled = (byConcept.get(book.concepts.get("account_label") ?? -1) ?? []).some(
    (mention) =>
      mention.to <= from &&
      (mention.to >= from - 1 || (mention.to === from - 2 && tokens[from - 1]?.kind === "word")) &&
      /^(?::|=|\||is|called|named|)$/.test(mention.to === from ? "" : lower(tokens, from - 1)),
  );
  const beside = (concept: string, behind: number, ahead: number): boolean =>
    (byConcept.get(book.concepts.get(concept) ?? -1) ?? []).some(
      (mention) =>
        (mention.to <= from && from - mention.to <= behind) ||
        (mention.from >= to && mention.from - to <= ahead && tokens[mention.from - 1]?.kind !== "sign"),
    );
  if (beside("rival_before", 3, 0) || beside("rival_after", 0, 1)) return -5;
  const speaks = analysesSpeak(analysis, name);
  if (speaks || cell.section === "mail from" || cell.section === "mail to" || cell.section === "mail cc")
    return -5;
  if (cell.section === "mail wrote") return -5;
  if (labelled && cell.section?.startsWith("mail") !== true) return 8;
  // "CSM : Tiphaine Roux", "Sponsorin: Petra Wendt"
  if (
    cell.language !== undefined &&
    cell.label > 0 &&
    from >= cell.label &&
    ["csm_label", "champion", "sponsor"].some((concept) =>
      (byConcept.get(book.concepts.get(concept) ?? -1) ?? []).some((mention) => mention.to <= cell.label),
    )
  )
    return -5;
  const opensAsCompany =
    cell.language !== undefined && words > 1 && isOrganisation(lower(tokens, from), cell.language, book);
  // "Betreff: Gebührenbescheide": in German the value of a label begins with a capital too.
  if (cell.language === "de" && cell.label > 0 && from === cell.label && words === 1) return -5;
  // "The champion is Ana Ruiz, not Bob Stone": who is ruled out is no account.
  if (
    lower(tokens, from - 1) === "not" &&
    (!names.organisation.has(lower(tokens, to - 1)) || names.firstNames.has(lower(tokens, from)))
  )
    return -5;
  // "CTA-004417"
  if (
    words === 1 &&
    lower(tokens, to) === "-" &&
    tokens[to]?.glued === true &&
    tokens[to + 1]?.kind === "number"
  )
    return -5;
  const company = (names.organisation.has(lower(tokens, to - 1)) && words > 1 && capital) || opensAsCompany;
  // "Organisation: …", "Tags: …": the label itself is no name, unless it opens a block of its own.
  if (
    !company &&
    cell.label > 0 &&
    to < cell.label &&
    from <= 1 &&
    (words === 1 || !cell.opens) &&
    !opensStatement(analysis, from, to, book) &&
    !(first && cell.opens && words > 1)
  )
    return -5;
  // "L12M", "FY25", "Secretary", "Dir of Digital": a stretch of time or an office.
  if (words === 1 && /^[A-Z]{1,3}\d+[A-Z]?$/.test(name)) return -5;
  const office = names.roles.longestAt(tokens, from);
  if (office !== null && !company && (office.length >= words || lower(tokens, from + office.length) === "of"))
    return -5;
  if (words === 1 && from === 0 && names.common.has(name.toLowerCase())) return -5;
  if (person || isFieldTitle(tokens, to) || isElsewhere(analysis, from)) return -5;
  // "the drop on the chart": in small letters what an article stands before is no name.
  if (
    !capital &&
    words === 1 &&
    /^(?:the|a|an|this|that|my|our|their|her|his)$/.test(lower(tokens, from - 1))
  )
    return -5;
  if ((names.organisation.has(lower(tokens, to - 1)) && words > 1) || opensAsCompany) score += 3;
  const before = beforeAt(tokens, from, book, cell.language);
  const after = names.afterAccount.longestAt(tokens, to) !== null;
  if (before) score += 3;
  if (!after && names.afterAccountWeak.longestAt(tokens, to) !== null)
    score += words > 1 && capital ? 2.5 : 1.5;
  if (after) score += capital ? 3 : cell.language !== undefined ? 1 : from <= 1 && first ? 3 : 2;
  if (capital && lower(tokens, to) === "'s" && tokens[to + 1]?.kind === "word" && !after)
    score += words > 1 ? 3 : belongsTo(analysis, to + 1, book) ? 2 : 0;
  const weakly =
    /^(?:on|in|to|by|from|of|via|using|about)$/.test(lower(tokens, from - 1)) ||
    (lower(tokens, from - 1) === "and" && tokens[from - 2]?.capital !== true);
  if (before && weakly && words === 1) score -= 1;
  if (lower(tokens, to) === "(" && capital && bracketTells(analysis, to)) score += 3;
  const opener = from <= 1 && (cell.opens || first);
  const punctuated =
    /^[:(,/|]$|^->$/.test(lower(tokens, to)) ||
    (lower(tokens, to) === "-" && tokens[to]?.glued === false) ||
    to >= tokens.length ||
    /^(?:update|account|status|call|recap|notes?|review|sync|qbr|ebr|kickoff|check|renewal|summary|mtg|meeting)$/.test(
      lower(tokens, to),
    );
  if (opener && capital && punctuated) score += 3;
  else if (
    first &&
    capital &&
    /^(?:-|,|\/|:|with|w|for|at|@|re|from)$/.test(lower(tokens, from - 1)) &&
    (to >= tokens.length || /^[,(|:/-]$/.test(lower(tokens, to)))
  )
    score += 3;
  if (!capital && first && from <= 1 && words > 1)
    score += names.organisation.has(lower(tokens, to - 1)) ? 2 : punctuated && to < tokens.length ? 3 : 0;
  if (first && cell.kind === "title" && capital) score += 2;
  if (cell.kind === "title" && cell.opens && capital && words === tokens.length) score += 3;
  if (/^[A-Z]{2,4}$/.test(name) && words === 1) score -= 4;
  return score;
}

/** "Respondent: K. Adeyemi | Role: CIO": the title of a table's column; its colon is not in the text. */
const isFieldTitle = (tokens: readonly Token[], to: number): boolean =>
  lower(tokens, to) === ":" && tokens[to]?.start === tokens[to]?.end;

/** "A friend of mine at Logpeak": words about somebody else's company stand before it in its clause. */
const isElsewhere = ({ moods }: Analysis, from: number): boolean =>
  moods.cues.some(
    ({ mood, to }) => mood === "other" && to <= from && !moods.breaks.some((at) => at > to - 1 && at <= from),
  );

/** "Havelock's finance director", "Havelock's renewal": an office or a measure belongs to the account. */
const belongsTo = ({ tokens, mentions }: Analysis, at: number, book: Phrasebook): boolean =>
  book.names.roles.longestAt(tokens, at) !== null || mentions.some(({ from }) => from === at);

/** "Rockwell Tile (410k, up in Sept": the bracket behind a name holds values of an account. */
function bracketTells({ tokens, spans }: Analysis, open: number): boolean {
  const close = tokens.findIndex(({ lower: word }, at) => at > open && word === ")");
  return spans.some(
    ({ kind, from, to }) =>
      from > open &&
      to <= (close < 0 ? open : close) &&
      (kind === "money" || kind === "date" || kind === "number" || kind === "duration"),
  );
}

/** The name of whoever speaks in the cell. */
const analysesSpeak = ({ cell }: Analysis, name: string): boolean =>
  cell.speaker?.name.toLowerCase().includes(name.toLowerCase()) === true;

/** Whether words that introduce an account end where the name begins. */
function beforeAt(
  tokens: readonly Token[],
  from: number,
  book: Phrasebook,
  language: string | undefined,
): boolean {
  for (let length = 1; length <= 4; length += 1) {
    const start = from - length;
    if (start < 0) return false;
    const found = book.names.beforeAccount.longestAt(tokens, start);
    if (found?.length !== length) continue;
    // "à Singapour", "en Madrid": where something is.
    const place =
      (language === "fr" || language === "es") &&
      length === 1 &&
      /^(?:at|in|to|by|on|of)$/.test(lower(tokens, start));
    if (!place) return true;
  }
  return false;
}

/** "COO, Fjordline" under a mail from …@fjordline.example: the domain bears the name out. */
function addDomains(
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
