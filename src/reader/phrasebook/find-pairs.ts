import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";
import type { Phrasebook } from "./compile.ts";
import type { Mention } from "./mention.ts";

/** Two values of one measure, earlier and later: "5,100 → 3,900", "NPS 8 (was 9)". */
export type Pair = { readonly before: Span; readonly now: Span; readonly from: number; readonly to: number };

/** Between two values of the same kind: the first is the earlier one, or the later one. */
const forwards =
  /^(?:to|->|=>|>|then|, now|now|, and now|and now|- now|, down to|down to|, up to|up to|\) to|\. now|, then|, currently|, to|and are now|and is now|, is now|, are now|to just|to only|to about|to around|to barely|to (?:a )?(?:mere|measly|paltry)|, today|today|in \w+ to|last \w+ to|, was .* now|, latest)$/;
const backwards =
  /^(?:\( ?was|\( ?prev(?:ious(?:ly)?)?\.?|where it used to be|as opposed to|as against|\( ?from|\( ?down from|\( ?up from|, ?was|, ?down from|, ?up from|down from|up from|was|from|\( ?vs\.?|vs\.?|versus|against|compared (?:to|with)|, ?from|\( ?prior|, ?prior|prior|\( ?earlier|, ?previously|previously|\( ?before|, ?it was|, ?had been|where it was|used to be|, ?used to be|it used to be|after|\( ?the \w+ before|, ?compared (?:to|with)|in .* (?:was|vs\.?)|\( ?last \w+ ?:?|this \w+ (?:vs\.?|versus|against|was|from|compared (?:to|with))|last \w+ (?:vs\.?|versus|against|compared (?:to|with))|now (?:vs\.?|versus|was|from|down from|up from|against)|now, ?(?:was|down from|up from|from)|this \w+, ?(?:was|down from|up from|from)|last month,? (?:was|down from|up from|from)|instead of|instead|\( ?it was|\( ?used to be|, ?back in \w+ it was|, ?last \w+ (?:was|it was)|, ?in \w+ it was|last \w+ vs\.?)$/;
const past =
  /^(?:last|in|back|before|prior|previous|previously|earlier|ago|spring|summer|autumn|winter|fall|january|february|march|april|may|june|july|august|september|october|november|year|quarter|month|q[1-4]|then|was|were|used|b4|used to)$/;

/** Finds pairs of values whose words say which is the earlier one. */
export function findPairs(
  tokens: readonly Token[],
  spans: readonly Span[],
  mentions: readonly Mention[],
  book: Phrasebook,
): Pair[] {
  const pairs: Pair[] = [];
  const values = spans
    .filter(({ kind }) => kind !== "ignored" && kind !== "date")
    .filter(
      (span) =>
        !(span.kind === "duration" && span.count === 1 && /^an?$/.test(tokens[span.from]?.lower ?? "")),
    );
  for (let at = 0; at + 1 < values.length; at += 1) {
    const [a, b] = [values[at], values[at + 1]];
    if (a === undefined || b === undefined || !alike(a, b)) continue;
    if (
      a.kind === "percent" &&
      b.kind === "number" &&
      mentions.some(
        (mention) => mention.from === b.to && mention.concepts.includes(book.concepts.get("answers") ?? -1),
      )
    )
      continue;
    const rated = ratingsApart(tokens, a, b, mentions, book);
    if (rated !== null) {
      pairs.push(rated);
      at += 1;
      continue;
    }
    if (b.from - a.to > 9) continue;
    const dated = datedApart(tokens, a, b, spans);
    if (dated !== null) {
      pairs.push(dated);
      at += 1;
      continue;
    }
    const sign = tokens[b.from - 1];
    const signed =
      sign?.lower === "-" && !sign.glued && tokens[b.from]?.glued === true && b.from - 1 > a.to ? 1 : 0;
    const between = wordsBetween(tokens, a.to, b.from - signed, (place) =>
      isMeasure(place, mentions, book),
    ).replace(/ (?:a|an|the)$/, "");
    const order = orderOf(tokens, a, b, between);
    if (order === null) continue;
    pairs.push({
      before: order === "forwards" ? a : b,
      now: order === "forwards" ? b : a,
      from: a.from,
      to: b.to,
    });
    at += 1;
  }
  return pairs;
}

/** "6,140 in Sept, 4,020 in Oct", "Sep 3.410 → Oct 2.980", "Q2 840, Q3 610": each value beside its own period. */
function datedApart(tokens: readonly Token[], a: Span, b: Span, spans: readonly Span[]): Pair | null {
  if (a.kind !== "number" || b.kind !== "number" || a.word || b.word) return null;
  const before = (value: Span): string | null => periodAt(tokens, value.from, "to", spans);
  const behind = (value: Span): string | null => {
    const preposition = /^(?:in|for|of|during|\()$/.test(tokens[value.to]?.lower ?? "") ? 1 : 0;
    return periodAt(tokens, value.to + preposition, "from", spans);
  };
  const [first, second] = before(a) !== null ? [before(a), before(b)] : [behind(a), behind(b)];
  if (first === null || second === null || first === second) return null;
  // "Q4 840, Q1 610": the year turns between them.
  const turns = first === "q4" && second === "q1";
  return first < second || turns
    ? { before: a, now: b, from: a.from, to: b.to }
    : { before: b, now: a, from: a.from, to: b.to };
}

/** The month or quarter that ends or begins at a place, as words that sort by time. */
function periodAt(
  tokens: readonly Token[],
  at: number,
  side: "from" | "to",
  spans: readonly Span[],
): string | null {
  const named = side === "to" ? tokens[at - 1] : tokens[at];
  if (/^q[1-4]$/.test(named?.lower ?? "")) return named?.lower ?? null;
  const colon = side === "to" && /^[:=]$/.test(named?.lower ?? "") ? 1 : 0;
  for (const span of spans)
    if (span.kind === "date" && span.of === "month" && span[side] === at - colon) return span.behind;
  return null;
}

function orderOf(
  tokens: readonly Token[],
  a: Span,
  b: Span,
  between: string,
): "forwards" | "backwards" | null {
  const rest = between.replace(/^(?:a|per|each|every) (?:day|week|month|quarter|year) ?/, "");
  if (rest !== between && rest !== "") return orderOf(tokens, a, b, rest);
  if (
    /(?:^| )(?:and|but)?,? ?(?:are|is|it's|stands at|at)? ?(?:now|currently)(?: at| only| just| takes| take)?$/.test(
      between,
    ) &&
    between.split(" ").length <= 6 &&
    (a.kind === "number" || a.kind === "duration")
  )
    return "forwards";
  if (/(?:^| )after(?: an?)?$/.test(between) && a.kind === "number") return "backwards";
  // "within a day now, used to take her three"
  if (
    /(?:^| )(?:used to|usta|it used to) (?:be|take)(?: \w+)?(?: about| around)?$/.test(between) &&
    between.split(" ").length <= 7
  )
    return "backwards";
  // "NPS: was 12, this autumn 35"
  if (
    /^(?:was|were|previously|before|formerly|once)$/.test(tokens[a.from - 1]?.lower ?? "") &&
    /^,? ?(?:and |but )?(?:is |are )?(?:now|this \w+|today|currently)(?: is| at| it's)?$/.test(between)
  )
    return "forwards";
  // "40 days to 10": a stretch of time needs "from" in front of it.
  if (forwards.test(between))
    return between === "to" && a.kind === "duration" && tokens[a.from - 1]?.lower !== "from"
      ? null
      : "forwards";
  if (backwards.test(between)) return "backwards";
  const nowBehindB =
    /^(?:now|currently|today|this|at present)$/.test(tokens[b.to]?.lower ?? "") ||
    /(?:^| )(?:now|currently|today|this (?:month|quarter|week|year))$/.test(between);
  const pastBehindA =
    past.test(tokens[a.to]?.lower ?? "") && !/^(?:in|was|were)$/.test(tokens[a.to]?.lower ?? "");
  if (pastBehindA && nowBehindB) return "forwards";
  if (/^(?:last|previous|prior) \w+,? (?:and )?$/.test(`${between} `) && nowBehindB) return "forwards";
  if (
    /^(?:now|this \w+|currently|today|last \w+)\W/.test(between) &&
    /(?:vs\.?|versus|against|was|were|from|compared (?:to|with))$/.test(between)
  )
    return "backwards";
  if (/^this \w+/.test(between) && /^(?:last|prior|previous|b4|the)$/.test(tokens[b.to]?.lower ?? ""))
    return "backwards";
  if (/^last \w+ (?:vs\.?|versus|against) $/.test(`${between} `)) return "backwards";
  return null;
}

const alike = (a: Span, b: Span): boolean =>
  a.kind === b.kind ||
  (a.kind === "number" && (b.kind === "share" || b.kind === "percent")) ||
  (b.kind === "number" && (a.kind === "share" || a.kind === "percent")) ||
  (a.kind === "number" && b.kind === "duration") ||
  (a.kind === "duration" && b.kind === "number") ||
  (a.kind === "money" && b.kind === "number") ||
  (a.kind === "number" && b.kind === "money");

/** "gave us a 4, she was an 8 in the spring wave": of two ratings the one beside a word of the past is the earlier. */
function ratingsApart(
  tokens: readonly Token[],
  a: Span,
  b: Span,
  mentions: readonly Mention[],
  book: Phrasebook,
): Pair | null {
  if (a.kind !== "number" || b.kind !== "number" || a.value > 10 || b.value > 10 || b.from - a.to > 18)
    return null;
  const has = (name: string, near: Span | null, reach: number): boolean =>
    mentions.some(
      ({ concepts, from, to }) =>
        concepts.includes(book.concepts.get(name) ?? -1) &&
        (near === null || (from < near.to + reach && to > near.from - reach)),
    );
  if (!has("rated", null, 0) && !has("nps", null, 0)) return null;
  const [pastA, pastB] = [has("past_time", a, 5), has("past_time", b, 5)];
  if (pastA === pastB) return null;
  if (tokens.slice(a.to, b.from).filter(({ lower }) => /^[,.;-]$/.test(lower)).length > 2) return null;
  return pastB
    ? { before: b, now: a, from: a.from, to: b.to }
    : { before: a, now: b, from: a.from, to: b.to };
}

/** The word names what is counted: "1,200 actions a month to 1,950". */
const isMeasure = (at: number, mentions: readonly Mention[], book: Phrasebook): boolean =>
  mentions.some(
    ({ from, to, concepts }) =>
      at >= from &&
      at < to &&
      concepts.some((concept) => measures.some((name) => book.concepts.get(name) === concept)),
  );

const measures = ["usage", "active_user", "seat", "ticket", "nps", "user", "used", "survey", "reply_time"];

const wordsBetween = (
  tokens: readonly Token[],
  from: number,
  to: number,
  skip: (at: number) => boolean,
): string =>
  tokens
    .slice(from, to)
    // What a gloss left empty says nothing.
    .filter(({ kind, lower }, at) => !skip(from + at) && !(kind === "word" && lower === "-"))
    .map(({ lower }, at) => (at > 0 && /^[,.)]$/.test(lower) ? lower : ` ${lower}`))
    .join("")
    .trim();
