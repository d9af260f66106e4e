import type { SourceText } from "../../finding/source-text.ts";
import type { SpanContext } from "../../language/spans/context.ts";
import type { Token } from "../../language/tokens.ts";
import type { Work } from "../../slices/work.ts";
import { type Analysis, analyse } from "./analyse.ts";
import { applyRules } from "./apply-rules.ts";
import type { Draft } from "./draft.ts";
import type { RuleContext } from "./rule-context.ts";

/** How many sentences of a turn may answer the question before it, and how many words of that question name its topic. */
const answering = 2;
const longestTopic = 9;

const agrees =
  /^(?:yes|yep|yeah|yup|ya|right|correct|exactly|indeed|sure|mm|mmhm|uh-huh|affirmative|true|absolutely|course)$/;
const pronounAgrees =
  /^(?:she|he|it|they|we|that|i) (?:is|are|does|do|did|has|have|was|were|'s right|'s correct)$/;

/**
 * What a conversation states over two turns: a figure whose measure only the question names ("How many seats?" –
 * "Six-forty"), and what a question supposes and the other one confirms ("You have 70 licences?" – "Yep"). By the place
 * of the cell whose words they are.
 */
export function* readAnswers(
  analyses: readonly Analysis[],
  context: SpanContext,
  rules: Omit<RuleContext, "reference">,
  source: SourceText,
): Work<ReadonlyMap<number, readonly Draft[]>> {
  const found = new Map<number, Draft[]>();
  const add = (at: number, drafts: readonly Draft[]): void => {
    if (drafts.length > 0) found.set(at, [...(found.get(at) ?? []), ...drafts]);
  };
  let question = -1;
  let sentence = 0;
  for (const [at, analysis] of analyses.entries()) {
    yield;
    const before = analyses[at - 1];
    const { speaker } = analysis.cell;
    if (speaker === null || before === undefined || before.cell.speaker === null) {
      question = -1;
      const over = before === undefined ? null : topicAbove(analyses, at, source);
      if (over !== null)
        add(at, underTopic(over, analysis, dayOf(context, analysis, rules.asOf), dayed(rules, analysis)));
      continue;
    }
    if (before.cell.speaker !== speaker) {
      const other = before.cell.speaker.name.toLowerCase() !== speaker.name.toLowerCase();
      question = other && before.cell.asked ? at - 1 : -1;
      sentence = 0;
    } else sentence += 1;
    const asked = analyses[question];
    if (asked === undefined || sentence >= answering) continue;
    const own = dayed(rules, analysis);
    const dated = dayOf(context, analysis, rules.asOf);
    if (sentence === 0 && isAgreed(analysis.tokens)) add(question, confirmed(asked, dated, own));
    else add(at, underTopic(topicOf(asked), analysis, dated, own));
  }
  return found;
}

const dayed = (rules: Omit<RuleContext, "reference">, { cell }: Analysis): RuleContext => ({
  ...rules,
  reference: cell.day ?? rules.asOf,
});

const dayOf = (context: SpanContext, { cell }: Analysis, asOf: RuleContext["asOf"]): SpanContext => ({
  ...context,
  reference: cell.day ?? asOf,
});

/** Words that go on with what the line before counts: "two of them are late", "last one closed 10/19". */
const goesOn =
  /^(?:of them|of those|of these|of which|last one|the rest|the others?|the latest|the last|thereof|o \/ w|last completed|last closed|late ones)$/;
/** What stands further in than this is no indented line. */
const widest = 40;

const goingOn: ReadonlySet<string> = new Set(["of", "last", "the", "thereof", "o", "late"]);

const goesOnWith = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, 8).some(
    ({ lower }, place) =>
      goingOn.has(lower) &&
      [1, 2, 3].some((length) =>
        goesOn.test(
          tokens
            .slice(place, place + length)
            .map((token) => token.lower)
            .join(" "),
        ),
      ),
  );

/** How many lines above an indented one its topic may stand. */
const farthest = 6;

/** The first term of the line that an indented line hangs on, or that "of them" means. */
function topicAbove(analyses: readonly Analysis[], at: number, source: SourceText): readonly Token[] | null {
  const analysis = analyses[at];
  if (analysis === undefined || analysis.spans.length === 0 || analysis.cell.kind === "field") return null;
  const indent = indentOf(source, analysis.cell.from);
  const refers = goesOnWith(analysis.tokens);
  if (indent < 2 && !refers) return null;
  for (let place = at - 1; place >= Math.max(0, at - farthest); place -= 1) {
    const above = analyses[place];
    if (above === undefined || above.cell.kind === "field") return null;
    if (above.cell.line === analysis.cell.line && !refers) return null;
    const deeper = indent >= indentOf(source, above.cell.from) + 2;
    if (!deeper && !refers) continue;
    if (above.cell.section !== analysis.cell.section) return null;
    const first = above.mentions.find(
      ({ from, to }) => !above.spans.some((span) => span.from < to && span.to > from),
    );
    if (first !== undefined) return above.tokens.slice(first.from, first.to);
    if (deeper) return null;
  }
  return null;
}

/** White space before a cell on its line; 0 where more than that stands before it. */
function indentOf(source: SourceText, from: number): number {
  const start = source.lineStart(from);
  return from - start > widest ? 0 : (/^\s*/.exec(source.text.slice(start, from))?.[0].length ?? 0);
}

function isAgreed(tokens: readonly Token[]): boolean {
  const words = tokens.slice(0, 4).map(({ lower }) => lower);
  if (words.some((word) => /^(?:no|nope|nah|not|n't|but)$/.test(word))) return false;
  return (
    words.slice(0, 3).some((word) => agrees.test(word)) ||
    (tokens.length <= 4 && pronounAgrees.test(words.slice(0, 2).join(" ")))
  );
}

/** The question read as a statement. */
function confirmed(question: Analysis, context: SpanContext, rules: RuleContext): Draft[] {
  return applyRules(analyse({ ...question.cell, asked: false }, context, rules.book), rules);
}

/** The answer read as if the question's words stood in front of it as a label; only its own figures count. */
function underTopic(
  topic: readonly Token[],
  answer: Analysis,
  context: SpanContext,
  rules: RuleContext,
): Draft[] {
  const values = answer.spans.filter(({ kind }) => kind !== "ignored");
  const first = answer.tokens[0];
  if (values.length === 0 || topic.length === 0 || first === undefined) return [];
  const known = applyRules(answer, rules);
  const open = values.filter(
    (value) => !known.some(({ span }) => span !== undefined && span.from < value.to && span.to > value.from),
  );
  if (open.length === 0) return [];
  const colon: Token = {
    text: ":",
    lower: ":",
    start: first.start,
    end: first.start,
    kind: "sign",
    glued: false,
    capital: false,
  };
  const own = answer.cell.label;
  const tokens = [...topic, ...(own > 0 ? [] : [colon]), ...answer.tokens];
  const shift = topic.length + (own > 0 ? 0 : 1);
  const cell = { ...answer.cell, tokens, label: shift + own, kind: "label" as const };
  return applyRules(analyse(cell, context, rules.book), rules).flatMap((draft): Draft[] => {
    const { span } = draft;
    if (span === undefined || span.from < shift) return [];
    if (!open.some(({ from, to }) => span.from - shift < to && span.to - shift > from)) return [];
    return [
      {
        ...draft,
        from: Math.max(0, draft.from - shift),
        to: draft.to - shift,
        span: { from: span.from - shift, to: span.to - shift },
        cost: draft.cost + 0.3,
      },
    ];
  });
}

/** The words of a question from its first term to its last one, without what is a value itself. */
function topicOf({ tokens, mentions, spans }: Analysis): readonly Token[] {
  const terms = mentions.filter(({ from, to }) => !spans.some((span) => span.from < to && span.to > from));
  const first = Math.min(...terms.map(({ from }) => from));
  const last = Math.max(...terms.map(({ to }) => to));
  if (terms.length === 0) return [];
  return tokens.slice(Math.max(first, last - longestTopic), last).filter((token, place) => {
    const at = Math.max(first, last - longestTopic) + place;
    return token.lower !== "?" && !spans.some(({ from, to }) => at >= from && at < to);
  });
}
