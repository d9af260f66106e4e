import type { PhraseTrie } from "../../language/phrase-trie.ts";
import type { SpanContext } from "../../language/spans/context.ts";
import { findSpans } from "../../language/spans/find-spans.ts";
import { readDurationAt } from "../../language/spans/read-duration-at.ts";
import type { Span } from "../../language/spans/span.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { Cell } from "../layout/cell.ts";
import type { Phrasebook } from "./compile.ts";
import { findPairs, type Pair } from "./find-pairs.ts";
import { tokensOfOffice } from "./in-languages.ts";
import { type Moods, readMoods } from "./judge-mood.ts";
import type { Mention } from "./mention.ts";
import { wordFlag } from "./word-flags.ts";

/** A cell with everything that was found in it. */
export type Analysis = {
  readonly cell: Cell;
  readonly tokens: readonly Token[];
  readonly spans: readonly Span[];
  readonly pairs: readonly Pair[];
  readonly mentions: readonly Mention[];
  /** The mentions of each concept. */
  readonly byConcept: ReadonlyMap<number, readonly Mention[]>;
  readonly moods: Moods;
  /** Cost of crossing the tokens before a place: the distance of two places is a difference. */
  readonly crossing: readonly number[];
  /** The words are those of an executive who is none of us. */
  readonly spokenByExecutive: boolean;
};

export function analyse(cell: Cell, context: SpanContext, book: Phrasebook): Analysis {
  const { tokens } = cell;
  const flags = new Uint8Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) flags[at] = book.flagsOf(tokens[at]?.lower ?? "");
  const struck = struckOut(tokens);
  const mentioned = [
    ...withoutShadowed(findMentions(tokens, flags, book), tokens, book),
    ...findAll(tokens, book.context, { flags, flag: wordFlag.context, book }),
  ];
  const found =
    struck.length === 0
      ? mentioned
      : mentioned.filter(({ from }) => !struck.some((range) => from >= range.from && from < range.to));
  const windowed = markWindows(findSpans(tokens, context), cell, found, book);
  const spans =
    struck.length === 0
      ? windowed
      : windowed.map(
          (span): Span =>
            struck.some(({ from, to }) => span.from >= from && span.from < to)
              ? { kind: "ignored", from: span.from, to: span.to, what: "struck out" }
              : span,
        );
  const renewal = book.concepts.get("renewal") ?? -1;
  // "next year" in a date is no word of a plan; "62 days to renewal" still names the renewal.
  const loose = findAll(tokens, book.loose, { flags, flag: wordFlag.loose, book });
  const mentions = [...found, ...loose.map((each): Mention => ({ ...each, gap: true }))].filter(
    (mention) =>
      !spans.some(
        ({ kind, from, to }) =>
          (kind === "date" || kind === "duration" || kind === "money") &&
          from <= mention.from &&
          to >= mention.to &&
          to - from > mention.to - mention.from &&
          !(kind === "date" && to === mention.to && mention.concepts.includes(renewal)),
      ),
  );
  const periods = spans.flatMap((span): Mention[] => {
    const name =
      span.kind !== "money"
        ? undefined
        : span.per === "year"
          ? "amount_a_year"
          : span.per === "month"
            ? "amount_a_month"
            : undefined;
    const concept = name === undefined ? undefined : book.concepts.get(name);
    return concept === undefined ? [] : [{ concepts: [concept], from: span.from, to: span.to }];
  });
  const byConcept = new Map<number, Mention[]>();
  for (const mention of [
    ...mentions,
    ...periods,
    ...stretches(tokens, context, book),
    ...persons(tokens, book),
  ])
    for (const concept of mention.concepts) {
      const known = byConcept.get(concept);
      if (known) known.push(mention);
      else byConcept.set(concept, [mention]);
    }
  return {
    cell,
    tokens,
    spans,
    pairs: findPairs(tokens, spans, mentions, book),
    mentions,
    byConcept,
    moods: readMoods(tokens, cell.asked, book, {
      supposed: isSupposed(cell, book),
      spans,
      flags,
      foreign: cell.language !== undefined,
      year: Number(context.reference.slice(0, 4)),
    }),
    crossing: crossingCosts(cell, spans, mentions, flags),
    spokenByExecutive: isExecutive(cell, book),
  };
}

function isExecutive({ speaker }: Cell, book: Phrasebook): boolean {
  if (speaker === null || speaker.role === null || speaker.ours === true) return false;
  const executive = book.concepts.get("executive") ?? -1;
  return tokensOfOffice(speaker.role, book).some((office) =>
    office.some((_, at) => book.terms.longestAt(office, at)?.values.includes(executive) === true),
  );
}

/** "~~30/11/2025~~": what was struck out holds no longer. */
function struckOut(tokens: readonly Token[]): { readonly from: number; readonly to: number }[] {
  if (!tokens.some(({ lower }) => lower === "~")) return [];
  const marks = tokens.flatMap(({ lower, glued }, at) =>
    lower === "~" && tokens[at + 1]?.lower === "~" && tokens[at + 1]?.glued === true && (!glued || at > 0)
      ? [at]
      : [],
  );
  return marks.flatMap((from, place) => {
    const to = marks[place + 1];
    return place % 2 === 0 && to !== undefined ? [{ from, to: to + 2 }] : [];
  });
}

/** "the trailing 30 d", "for four weeks", "six months": stretches that facts are counted over, however they are written. */
function stretches(tokens: readonly Token[], context: SpanContext, book: Phrasebook): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind === "sign" ||
      (token.kind === "word" && !context.words.starts.has(token.lower)) ||
      tokens[at - 1]?.kind === "number"
    )
      continue;
    const length = readDurationAt(tokens, at, context);
    if (length === null) continue;
    const name = countedOver.find(({ from, to }) => length.days >= from && length.days <= to)?.name;
    const concept = name === undefined ? undefined : book.concepts.get(name);
    if (concept !== undefined && context.words.marker("behind_after", tokens, length.to) === 0)
      found.push({ concepts: [concept], from: at, to: length.to });
  }
  return found;
}

/** A single person as the subject: "Dana gave notice" is no notice of the customer. */
function persons(tokens: readonly Token[], book: Phrasebook): Mention[] {
  const concept = book.concepts.get("a_person");
  if (concept === undefined) return [];
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word") continue;
    const { lower } = token;
    if (
      (token.capital && book.names.firstNames.has(lower)) ||
      (book.names.titles.has(lower) && tokens[at + 1]?.capital === true) ||
      (lower.length <= 3 && (lower === "she" || lower === "he" || lower === "who"))
    )
      found.push({ concepts: [concept], from: at, to: at + 1 });
  }
  return found;
}

const countedOver = [
  { name: "month_window", from: 28, to: 31 },
  { name: "quarter_window", from: 84, to: 93 },
  { name: "half_year", from: 175, to: 190 },
] as const;

/** An item of a list of scenarios states nothing, whatever it says. */
function isSupposed({ head, section }: Cell, book: Phrasebook): boolean {
  if (head === null && section === null) return false;
  const over = [head, section].filter((words) => words !== null);
  return over.some((words) => {
    const tokens = tokenise(words);
    return tokens.some((_, at) => book.scenarios.longestAt(tokens, at) !== null);
  });
}

function findMentions(tokens: readonly Token[], flags: Uint8Array, book: Phrasebook): Mention[] {
  const glue = book.concepts.get("glue");
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (((flags[at] ?? 0) & wordFlag.term) === 0) continue;
    const found = book.terms.longestAt(tokens, at);
    if (!found) continue;
    const concepts = found.values.filter((concept) => concept !== glue);
    if (concepts.length > 0) mentions.push({ concepts, from: at, to: at + found.length });
  }
  return mentions;
}

/** Of what only tells facts apart nothing hides another concept: "complained about" is a complaint as well. */
function findAll(
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

/**
 * "in the last 30 days", "(28d)", "90d": a stretch that a figure is counted over is no value. It becomes an ignored
 * span, unless nothing but it could be the value.
 */
function markWindows(
  spans: readonly Span[],
  { tokens, label }: Cell,
  mentions: readonly Mention[],
  book: Phrasebook,
): Span[] {
  const window = book.concepts.get("window");
  const numbered = book.concepts.get("numbered");
  const beside = (at: number, concept: number | undefined, end: "from" | "to"): boolean =>
    mentions.some(
      (mention) => concept !== undefined && mention[end] === at && mention.concepts.includes(concept),
    );
  const inside = (span: Span): boolean =>
    span.kind === "number" &&
    mentions.some(({ from, to }) => from <= span.from && to >= span.to && to - from > span.to - span.from);
  return spans
    .filter((span) => !inside(span))
    .map((span): Span => {
      if (span.kind === "duration") {
        const bracket =
          /^[([]$/.test(tokens[span.from - 1]?.lower ?? "") &&
          /^[)\]]$/.test(tokens[span.to]?.lower ?? "") &&
          /^(?:28|30|60|90|180|365)$/.test(String(span.days));
        const short =
          /^(?:28|30|60|90|180|365)$/.test(String(span.days)) &&
          /^\d+d$/.test(
            tokens
              .slice(span.from, span.to)
              .map(({ lower }) => lower)
              .join(""),
          ) &&
          !/^(?:notice|:|\|)$/.test(tokens[span.to]?.lower ?? "") &&
          !/^(?::|idle|inactive|silent|quiet|dark|for|since|late|overdue|open|aged?)$/.test(
            tokens[span.from - 1]?.lower ?? "",
          ) &&
          tokens[span.to + 1]?.lower !== "notice";
        const inLabel = span.to < label && /^(?:28|30|60|90|180|365)$/.test(String(span.days));
        // "les 60 derniers jours", "los últimos 30 días"
        const past = tokens.slice(span.from + 1, span.to).some(({ lower }) => /^(?:last|past)$/.test(lower));
        const whole =
          span.days >= 7 || !/^(?:after|within|than|under|over)$/.test(tokens[span.from - 1]?.lower ?? "");
        if (bracket || past || short || inLabel || (whole && beside(span.from, window, "to")))
          return {
            kind: "ignored",
            from: span.from,
            to: span.to,
            what: "stretch of time a figure is counted over",
          };
      }
      if (
        span.kind === "number" &&
        !span.word &&
        beside(span.from, numbered, "to") &&
        (tokens[span.from]?.lower.length ?? 0) <= 6
      )
        return { kind: "ignored", from: span.from, to: span.to, what: "number of something" };
      if (span.kind === "number" && !span.word && isYear(tokens, span.from, span.value))
        return { kind: "ignored", from: span.from, to: span.to, what: "year" };
      if (
        span.kind === "number" &&
        /^(?:st|nd|rd|th)$/.test(tokens[span.to]?.lower ?? "") &&
        tokens[span.to]?.glued
      )
        return { kind: "ignored", from: span.from, to: span.to + 1, what: "rank" };
      return span;
    });
}

const isYear = (tokens: readonly Token[], at: number, value: number): boolean =>
  value >= 1990 &&
  value <= 2040 &&
  /^\d{4}$/.test(tokens[at]?.lower ?? "") &&
  (tokens[at + 1] === undefined ||
    !/^(?:seats?|users?|licen[cs]es?|sessions|logins|tickets)$/.test(tokens[at + 1]?.lower ?? "")) &&
  tokens[at - 1]?.lower !== "->" &&
  tokens[at + 1]?.lower !== "->";

/** What it costs to cross each token on the way from a term to its value. */
function crossingCosts(
  cell: Cell,
  spans: readonly Span[],
  mentions: readonly Mention[],
  flags: Uint8Array,
): number[] {
  const { tokens } = cell;
  const cost: number[] = [];
  // A verb at the end, articles and prepositions everywhere: other languages say the same in more words.
  const unknown = cell.language === undefined ? 0.42 : 0.32;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    cost.push(
      token.kind === "sign"
        ? signCost(tokens, at, cell.label, cell.language !== undefined)
        : ((flags[at] ?? 0) & wordFlag.glue) !== 0
          ? 0.12
          : breakWord.has(token.lower)
            ? 1.1
            : unknown,
    );
  }
  for (const { from, to } of mentions)
    for (let at = from; at < to; at += 1) cost[at] = Math.min(cost[at] ?? 0, 0.5 / (to - from));
  for (const { kind, from, to } of spans)
    if (kind === "ignored" && /^[)\]]$/.test(tokens[to]?.lower ?? "")) {
      const open = [from - 1, from - 2, from - 3].find((at) => /^[([]$/.test(tokens[at]?.lower ?? ""));
      if (open !== undefined) for (const at of [open, open + 1, from - 1, to]) cost[at] = 0.05;
    }
  for (const { kind, from, to } of spans)
    for (let at = from; at < to; at += 1) {
      // "seit sechs Wochen nicht mehr eingeloggt": when it was stands between subject and verb.
      const time = cell.language !== undefined && (kind === "date" || kind === "duration");
      cost[at] = (kind === "ignored" ? 0.2 : time ? 0.5 : 1.1) / (to - from);
    }
  for (const [from, to] of quotations(tokens))
    for (let at = from; at < to; at += 1) cost[at] = 0.3 / (to - from);
  for (const [from, to] of appositions(tokens, cell.language !== undefined))
    for (let at = from; at < to; at += 1) cost[at] = 0.03;
  const sums = [0];
  let sum = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    sum += cost[at] ?? 0;
    sums.push(sum);
  }
  return sums;
}

/** `P1 "data sync delay" open`: short quoted words do not part what stands around them. */
function quotations(tokens: readonly Token[]): [number, number][] {
  if (!tokens.some(({ lower }) => lower === '"')) return [];
  const found: [number, number][] = [];
  let open = -1;
  for (const [at, token] of tokens.entries()) {
    if (token.lower !== '"') continue;
    if (open >= 0 && at - open <= 8) {
      found.push([open, at + 1]);
      open = -1;
    } else open = at;
  }
  return found;
}

/** "Our champion, Lee Ng, resigned": a name between commas does not part what stands around it. */
function appositions(tokens: readonly Token[], foreign: boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "sign" || (token.lower !== "," && token.lower !== "(")) continue;
    const close = token.lower === "," ? "," : ")";
    let to = at + 1;
    while (
      to < at + 7 &&
      (tokens[to]?.capital === true ||
        (to > at + 1 && /^(?:\.|of|for)$/.test(tokens[to]?.lower ?? "") && tokens[to + 1]?.capital === true))
    )
      to += 1;
    if (to > at + 1 && tokens[to]?.lower === close) found.push([at, to + 1]);
    else if (foreign && close === ")") {
      const end = tokens.findIndex(({ lower }, place) => place > at && place < at + 10 && lower === ")");
      if (end > at && !tokens.slice(at, end).some(({ kind }) => kind === "number")) found.push([at, end + 1]);
    }
  }
  return found;
}

const breakWord: ReadonlySet<string> = new Set([
  "but",
  "while",
  "whereas",
  "because",
  "although",
  "though",
  "and",
  "which",
  "who",
  "so",
  "then",
]);

function signCost(tokens: readonly Token[], at: number, label: number, foreign: boolean): number {
  const sign = tokens[at]?.lower ?? "";
  if (at < label && sign === ",") return 0.2;
  // "Mr. Iyer", "K. Hale"
  if (
    sign === "." &&
    at + 1 < tokens.length &&
    /^(?:mr|mrs|ms|dr|prof|st|dept|no|nr|vs|approx|sr|sra|hr|fr|mme|kfm|kaufm|dir|resp|lt|z|inkl|ca|\p{L})$/u.test(
      tokens[at - 1]?.lower ?? "",
    )
  )
    return 0.1;
  if (label > 0 && sign === ".") return 0.8;
  if (at === label - 1) return 0.05;
  switch (sign) {
    case ":":
    case "=":
      return 0.15;
    case ",":
      return foreign ? 0.7 : 0.95;
    case "(":
    case ")":
    case "[":
    case "]":
      return 0.35;
    case "/":
    case "*":
    case "~":
    case '"':
    case "'":
    case "<":
    case ">":
    case "+":
    case "_":
      return 0.2;
    case "-":
      return tokens[at]?.glued ? 0.1 : 0.7;
    case "->":
      return 0.5;
    case ";":
      return 1.3;
    case ".":
    case "|":
    case "?":
    case "!":
      return 3;
    default:
      return 0.5;
  }
}

/** The cost of the way between two ranges of tokens; 0 where they touch or overlap. */
export function distance(
  { crossing }: Analysis,
  a: { from: number; to: number },
  b: { from: number; to: number },
): number {
  if (a.to <= b.from) return (crossing[b.from] ?? 0) - (crossing[a.to] ?? 0);
  if (b.to <= a.from) return (crossing[a.from] ?? 0) - (crossing[b.to] ?? 0);
  return 0;
}
