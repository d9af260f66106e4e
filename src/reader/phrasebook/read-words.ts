import type { FactKey } from "../../facts/fact-catalogue.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Phrasebook, Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import type { NameMention } from "./find-names.ts";
import { moodsOf } from "./judge-mood.ts";
import type { Mention } from "./mention.ts";
import type { Mood } from "./phrasebook.ts";
import { reachOf } from "./reach-of.ts";

type Words = {
  readonly analysis: Analysis;
  readonly names: readonly NameMention[];
  readonly book: Phrasebook;
  readonly text: string;
  /** The person last named before the cell, whom "she" or "he" may mean. */
  readonly recent: NameMention | null;
};

/** Facts whose value is a name or the customer's own words. */
export function readWords(words: Words): Draft[] {
  const { analysis, book } = words;
  const drafts: Draft[] = [];
  for (const [concept, mentions] of analysis.byConcept)
    for (const rule of book.rulesOf.get(concept) ?? []) {
      if (rule.form !== "name" && rule.form !== "text" && rule.form !== "code") continue;
      if (
        !rule.needs.every((need) => analysis.byConcept.has(need)) ||
        rule.nowhere.some((other) => analysis.byConcept.has(other))
      )
        continue;
      if (rule.way.by === "them" && (analysis.cell.speaker === null || analysis.cell.speaker.ours === true))
        continue;
      for (const head of mentions) {
        if (
          (rule.way.labelled === true && head.to > analysis.cell.label) ||
          (rule.way.prose === true && analysis.cell.kind === "field")
        )
          continue;
        const draft =
          rule.form === "name"
            ? nameDraft(rule, head, words)
            : rule.form === "code"
              ? codeDraft(rule, head, words)
              : textDraft(rule, head, words);
        if (draft !== null) drafts.push(draft);
      }
    }
  return [...drafts, ...sectionDrafts(words), ...contactDrafts(words), ...wishDrafts(words)];
}

const noun = /^(?:a|an|the|new|another|different|some)$/;

/** A name beside a term: "evaluating Acmeware", "Champion: Priya Raman", "our champion Ana". */
function nameDraft(rule: Rule, head: Mention, { analysis, names, book, recent }: Words): Draft | null {
  const wanted =
    rule.key === "commercial.competitor"
      ? "other"
      : rule.key === "account.parent" || rule.key === "account.phase" || rule.key === "account.id"
        ? "any"
        : "person";
  let best: NameMention | null = null;
  // Between verb and object other languages put more words.
  let least = (rule.way.far ?? 1.3) * (analysis.cell.language === undefined ? 1 : 1.5);
  for (const name of names) {
    if (wanted === "other" && (name.kind === "person" || name.kind === "account")) continue;
    if (
      (wanted === "person" && name.kind === "account") ||
      (rule.key === "account.parent" && name.kind === "person")
    )
      continue;
    // "I ask Hibob for a quote": the name stands in the gap of the words.
    const inGap = name.from > head.from && name.to < head.to && name.whole.to < head.to;
    if (!inGap && name.from < head.to && head.from < name.to) continue;
    const inRole = name.whole.from <= head.from && name.whole.to >= head.to;
    const far = inRole || inGap ? 0.1 : reachOf(analysis, head, name) + (name.to <= head.from ? 0.25 : 0);
    if (far < least) [best, least] = [name, far];
  }
  if (best === null && recent !== null && rule.key === "stakeholder.champion_name") {
    const said = pronounNear(analysis, head);
    if (said !== null) [best, least] = [{ ...recent, ...said, whole: said }, 1];
  }
  if (best === null) return null;
  const draft = checked(rule, head, best, analysis, book);
  if (draft === null) return null;
  const role =
    wanted === "person" && rule.key === "stakeholder.contact" && best.role !== null ? `, ${best.role}` : "";
  return {
    ...draft,
    value: rule.way.value ?? `${best.name}${role}`,
    cost: least,
  };
}

/** "she's still our champion": the subject of the words before the term. */
function pronounNear({ tokens }: Analysis, head: Mention): { from: number; to: number } | null {
  for (let at = head.from - 1; at >= Math.max(0, head.from - 6); at -= 1)
    if (/^(?:she|he)$/.test(tokens[at]?.lower ?? "")) return { from: at, to: at + 1 };
  return null;
}

/** An identifier beside a term: "account ID ACC-00923", "filed as D-7765": one run of signs with a figure in it. */
function codeDraft(rule: Rule, head: Mention, { analysis, book, text }: Words): Draft | null {
  const { tokens, spans } = analysis;
  let best: { from: number; to: number } | null = null;
  let least = rule.way.far ?? 0.6;
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.kind === "sign") continue;
    let to = from + 1;
    while (
      to < tokens.length &&
      tokens[to]?.glued === true &&
      !/^[,;:.)("'\]|?!]$/.test(tokens[to]?.lower ?? "")
    )
      to += 1;
    const run = { from, to };
    const other = spans.some(
      (span) =>
        (span.kind === "date" ||
          span.kind === "money" ||
          span.kind === "duration" ||
          span.kind === "percent") &&
        span.from < to &&
        span.to > from,
    );
    const behind = /^(?:seats?|users?|licen[cs]es?|days?|people|tickets?|%)$/.test(tokens[to]?.lower ?? "");
    const year = to === from + 1 && /^(?:19|20)\d\d$/.test(tokens[from]?.lower ?? "");
    if (
      !other &&
      !behind &&
      !year &&
      tokens.slice(from, to).some(({ lower }) => /\d/.test(lower)) &&
      !(from < head.to && head.from < to)
    ) {
      const far = distance(analysis, head, run) + (to <= head.from ? 0.25 : 0);
      if (far < least) [best, least] = [run, far];
    }
    from = to - 1;
  }
  if (best === null) return null;
  const draft = checked(rule, head, best, analysis, book);
  if (draft === null) return null;
  return {
    ...draft,
    value: clean(text.slice(tokens[best.from]?.start ?? 0, tokens[best.to - 1]?.end ?? 0)),
    cost: least - 0.2,
    span: best,
  };
}

function checked(
  rule: Rule,
  head: Mention,
  around: { from: number; to: number },
  analysis: Analysis,
  book: Phrasebook,
): Draft | null {
  const from = Math.min(head.from, around.from);
  const to = Math.max(head.to, around.to);
  const near = { from, to };
  for (const concept of rule.without)
    if ((analysis.byConcept.get(concept) ?? []).some((mention) => distance(analysis, mention, near) <= 1))
      return null;
  for (const need of rule.needs.slice(1))
    if (!(analysis.byConcept.get(need) ?? []).some((mention) => distance(analysis, mention, near) <= 3.2))
      return null;
  const moods = new Set<Mood>(
    [...moodsOf(analysis.tokens, analysis.moods, from, Math.min(to, head.to + 1), book, [head]).moods].filter(
      (mood) => !rule.also.has(mood),
    ),
  );
  if (moods.has("asked") && !analysis.moods.polar && rule.key.startsWith("stakeholder"))
    moods.delete("asked");
  if (moods.size > 0) return null;
  return { key: rule.key, form: rule.form, value: "", from, to, slot: "none", cost: 0.5 };
}

const partsSentence = /^(?:and|but|while|whereas|because|;)$/;
const stop = /^(?:[.;?!|)\]]|->|\u2026|\.\.+)$/;
const stopWord = /^(?:but|because|although|though|however|so)$/;

/** The words behind a cue, up to the end of the clause: "struggling with the new approval workflow". */
function textDraft(rule: Rule, head: Mention, { analysis, names, book, text }: Words): Draft | null {
  const { tokens, cell } = analysis;
  const isLabel = cell.label > 0 && head.to <= cell.label && head.from <= 3;
  if (rule.way.labelled === true && !isLabel) return null;
  if (
    rule.way.theirs === true &&
    /^(?:i|we|me|us|you|and)$/.test(tokens[head.from - 1]?.lower ?? "") &&
    !isTheirVoice(analysis, head.from)
  )
    return null;
  if (rule.way.value === "sentence") {
    const draft = checked(rule, head, head, analysis, book);
    // Who asks and how stands around the clause: "Tim said on the call, they want two more licences".
    const parts = analysis.moods.breaks.filter((at) => partsSentence.test(tokens[at]?.lower ?? ""));
    const start = parts.findLast((at) => at <= head.from) ?? 0;
    const end = parts.find((at) => at >= head.to) ?? tokens.length;
    const words = clean(text.slice(tokens[start]?.start ?? cell.from, tokens[end - 1]?.end ?? cell.to));
    return draft === null
      ? null
      : { ...draft, value: words.replace(/^(?:and|but|so) |[.;!]$/gi, ""), cost: 0.6 };
  }
  if (rule.way.value === "whole") {
    const draft = checked(rule, head, head, analysis, book);
    const clause = moodsOf(tokens, analysis.moods, head.from, head.to, book);
    const words = text.slice(
      tokens[clause.start]?.start ?? cell.from,
      tokens[clause.end - 1]?.end ?? cell.to,
    );
    return draft === null
      ? null
      : { ...draft, value: clean(words).replace(/^(?:and|but|so) /i, ""), cost: 0.6 };
  }
  let start = cell.kind === "field" && cell.label > 0 ? cell.label : head.to;
  if (cell.kind === "field" && head.to > cell.label) return null;
  while (
    start < tokens.length &&
    /^[:=,"'*_-]$|^is$|^are$|^that$|^was$|^to$|^of$|^were$/.test(tokens[start]?.lower ?? "") &&
    start < head.to + 3
  )
    start += 1;
  let to = start;
  const labelled = cell.label > 0 && head.to <= cell.label;
  while (to < tokens.length && to - start < 30) {
    const word = tokens[to]?.lower ?? "";
    if (stop.test(word) && !(word === ")" && tokens.slice(start, to).some(({ lower }) => lower === "(")))
      break;
    if (word === ".") break;
    if (!labelled && to > start + 1 && (stopWord.test(word) || (word === "," && commaEnds(tokens, to))))
      break;
    if (word === "-" && tokens[to]?.glued === false && tokens[to + 1]?.glued === false && to > start + 1)
      break;
    to += 1;
  }
  if (to - start < 1) return null;
  const draft = checked(
    rule,
    head,
    { from: head.from, to: labelled ? to : Math.min(to, head.to + 2) },
    analysis,
    book,
  );
  if (draft === null) return null;
  const words = clean(text.slice(tokens[start]?.start ?? 0, tokens[to - 1]?.end ?? 0));
  const value = words.includes("(") ? words : words.replace(/\)$/, "");
  if (
    value.length < 2 ||
    /^(?:but|and|or) /i.test(value) ||
    (rule.key === "account.csm" && isNoName(value, book)) ||
    // "Goals: 80 % reached", "Stage: £50,000", "a P1 open for two days": a figure is no goal and no subject.
    (rule.key !== "account.id" && rule.key !== "account.parent" && opensWithValue(analysis, start, to)) ||
    // "Blocker: Kurt Lenz, IT" names a person, no difficulty.
    (rule.key === "outcome.challenge" &&
      names.some(({ kind, from }) => kind === "person" && from === start)) ||
    /^(?:(?:she|he|they) says?|(?:in )?(?:their|her|his) (?:own )?words|none|no|n\/a|tbd|tbc|unknown|it|that|this|them|us|nothing|-)$/i.test(
      value,
    ) ||
    noun.test(value.toLowerCase())
  )
    return null;
  return { ...draft, value, from: head.from, to, cost: labelled ? 0.2 : 0.5 };
}

/** The words begin with an amount, a share, a stretch of time, or are nothing but a number. */
const opensWithValue = ({ spans }: Analysis, from: number, to: number): boolean =>
  spans.some(
    (span) =>
      span.from === from &&
      (span.kind === "money" ||
        span.kind === "duration" ||
        span.kind === "percent" ||
        span.kind === "share" ||
        (span.kind === "number" && span.to >= to)),
  );

/** "CSM: That's fair" is a turn of a conversation, "Owner: me" names nobody. */
const isNoName = (value: string, book: Phrasebook): boolean => {
  const first = tokenise(value)[0]?.lower ?? "";
  return first === "me" || book.names.ordinary.has(first) || book.names.common.has(first) || first === "s";
};

/** Words of the customer: quoted, or spoken by somebody of theirs. */
const isTheirVoice = ({ tokens, cell }: Analysis, at: number): boolean =>
  cell.speaker?.ours === false || tokens.slice(0, at).filter(({ lower }) => lower === '"').length % 2 === 1;

const commaEnds = (tokens: readonly Token[], at: number): boolean =>
  /^(?:which|and|how|what|when|renewal|arr|our|we|i|they|the|their|usage|nps|so|but|no|not|he|she|should|can|is|anything)$/.test(
    tokens[at + 1]?.lower ?? "",
  );

/** An item under a heading ("Goals", "Challenges") is one of them. */
function sectionDrafts({ analysis, book, text }: Words): Draft[] {
  const { cell, tokens, moods } = analysis;
  if (cell.section === null || cell.kind !== "prose" || cell.asked || tokens.length < 2) return [];
  const heading = tokenise(cell.section);
  const from = heading[0]?.lower === "their" || heading[0]?.lower === "the" ? 1 : 0;
  const concepts = [book.terms, book.context].flatMap((trie) => {
    const found = trie.longestAt(heading, from);
    return found === null || found.length < heading.length - 1 ? [] : found.values;
  });
  const key = sections.find(([concept]) => concepts.includes(book.concepts.get(concept) ?? -1))?.[1];
  if (key === undefined) return [];
  const blocking = [...moodsOf(tokens, moods, 0, 1, book).moods].filter(
    (mood) => mood === "supposed" || mood === "asked",
  );
  const value = clean(text.slice(cell.from, cell.to)).replace(/[.;]$/, "");
  return blocking.length > 0 || value.length < 3
    ? []
    : [{ key, value, from: 0, to: tokens.length, slot: "none", cost: 0.4 }];
}

const wishes = /^(?:want|need|wanna|would like|'d like|would love|'d love)$/;
const noGoals = [
  "seat",
  "discount",
  "downgrade",
  "more_seats",
  "expand",
  "renewal",
  "talk",
  "ask_us",
  "goal_not",
  "shorter",
  "ticket",
  "p1",
  "invoice",
  "will_not_renew",
];

/** "We want mean time to contain under four hours": what one of theirs wants, in the first person. */
function wishDrafts({ analysis, book, text }: Words): Draft[] {
  const { tokens, cell, byConcept } = analysis;
  if (cell.speaker?.ours !== false || cell.asked) return [];
  if (noGoals.some((name) => byConcept.has(book.concepts.get(name) ?? -1))) return [];
  for (let at = 0; at < Math.min(tokens.length, 12); at += 1) {
    if (!/^(?:i|we)$/.test(tokens[at]?.lower ?? "")) continue;
    const two = `${tokens[at + 1]?.lower ?? ""} ${tokens[at + 2]?.lower ?? ""}`;
    const length = wishes.test(tokens[at + 1]?.lower ?? "") ? 1 : wishes.test(two) ? 2 : 0;
    if (length === 0) continue;
    let from = at + 1 + length;
    if (tokens[from]?.lower === "to") from += 1;
    if (/^(?:you|your|a|an|it|that|this|to|more|money|him|her|them|out|off)$/.test(tokens[from]?.lower ?? ""))
      return [];
    let to = from;
    while (to < tokens.length && to < from + 30 && !/^[.;?!"|]$/.test(tokens[to]?.lower ?? "")) to += 1;
    const value = clean(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
    return to - from < 3 ? [] : [{ key: "outcome.goal", value, from: at, to, slot: "none", cost: 0.8 }];
  }
  return [];
}

const sections: readonly (readonly [string, FactKey])[] = [
  ["goal_label", "outcome.goal"],
  ["challenge_label", "outcome.challenge"],
  ["complain", "relationship.negative_feedback"],
];

/** Words as they stand, in one line, without the signs around them. */
export const clean = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:"'*_(–—-]+/, "")
    .replace(/[\s,;:"'*_(–—-]+$/, "")
    .slice(0, 200);

/** People at the customer whose role stands beside their name. */
function contactDrafts({ analysis, names }: Words): Draft[] {
  return names.flatMap((name): Draft[] => {
    if (
      name.kind !== "person" ||
      name.role === null ||
      name.ours ||
      /\b(?:csm|account manager|our)\b|^(?:the |their )?(?:champion|champ|sponsor|exec sponsor|executive sponsor|economic buyer|buyer)$/i.test(
        name.role,
      )
    )
      return [];
    if (analysis.cell.section === "mail to" || analysis.cell.section === "mail cc") return [];
    if (
      analysis.moods.cues.some(
        ({ mood, from, to }) => mood === "other" && Math.abs(from - name.from) < 6 && to > 0,
      )
    )
      return [];
    return [
      {
        key: "stakeholder.contact",
        value: `${name.name}, ${clean(name.role)}`,
        from: name.from,
        to: name.to,
        slot: "none",
        cost: 0.5,
      },
    ];
  });
}
