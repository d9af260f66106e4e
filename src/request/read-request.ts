import { oncePer } from "../assessment/once-per.ts";
import { type Token, tokenise } from "../language/tokens.ts";
import type { Practice } from "../practice/practice.ts";
import { explainedSubjects, requestKinds } from "../practice/request-kinds.ts";
import { findAll, has } from "./compile-phrases.ts";
import { type CompiledRules, compileRules, compileTerms } from "./compile-rules.ts";
import { detectLanguage } from "./detect-language.ts";
import { findAddressee } from "./find-addressee.ts";
import { findCourtesy } from "./find-courtesy.ts";
import { findDraft } from "./find-drafts.ts";
import { findMatters } from "./find-matters.ts";
import { findNamed } from "./find-named.ts";
import { findOptions } from "./find-options.ts";
import { findPremises } from "./find-premises.ts";
import { readLength } from "./read-length.ts";
import type { DeliverableKind, Request, RequestKind, Subject } from "./request.ts";
import { type Clause, splitClauses } from "./split-clauses.ts";

export type RequestInput = {
  readonly question: string;
  readonly practice: Practice;
  /** Names of the accounts of the case. */
  readonly accounts: readonly string[];
  /** Something is known about an account: a question is then not outside what she does. */
  readonly hasFacts: boolean;
  /** It follows answers of the same conversation. */
  readonly isFollowing?: boolean;
};

const rulesOf = oncePer(compileRules);
const termsOf = oncePer(compileTerms);

type Hit = { readonly kind: RequestKind; readonly clause: Clause; readonly at: number };

/** Reads what a question asks for, by the practice's cue words. Pure; linear in the text; "consult" where no cue stands. */
export function readRequest(input: RequestInput): Request {
  const { question, practice, accounts, hasFacts, isFollowing = false } = input;
  const rules = rulesOf(practice.requests);
  const tokens = tokenise(question.slice(0, longest));
  const clauses = splitClauses(question, tokens);
  // With notes or a record in hand "help" asks about them; in a conversation "thanks" is what it is.
  const courtesy = hasFacts && !isFollowing ? null : findCourtesy(tokens, rules);
  const drafts: { readonly kind: DeliverableKind; readonly clause: Clause }[] = [];
  const hits: Hit[] = [];
  const quoted = quotedPlaces(tokens);
  for (const clause of clauses) {
    const at = behindOpeners(tokens, clause, rules);
    if (quoted.has(at)) continue;
    const draft = findDraft(tokens, at, clause, rules);
    if (draft === "outside") hits.push({ kind: "outside", clause, at });
    else if (draft !== null) {
      drafts.push({ kind: draft.kind, clause });
      hits.push({ kind: "draft", clause, at });
      continue;
    }
    const cue = at < clause.to ? rules.starts.longestAt(tokens, at) : null;
    for (const kind of cue?.values ?? []) hits.push({ kind, clause, at });
    for (const found of findAll(rules.anywhere, tokens, clause.from, clause.to))
      if (!quoted.has(found.at)) hits.push({ kind: found.meaning, clause, at: found.at });
  }
  const context: Context = { question, tokens, clauses, rules, accounts, hasFacts };
  const terms = findTerms(context, hits, termsOf(practice.glossary));
  const kinds = settle(context, hits, terms);
  const premises =
    kinds.includes("explain") || (kinds[0] ?? "consult") === "consult"
      ? findPremises(question, tokens, clauses, rules)
      : [];
  const [kind = "consult", ...also] =
    courtesy !== null
      ? (["help"] as const)
      : premises.length > 0 && !kinds.includes("explain")
        ? withExplain(kinds)
        : kinds;
  const asking = askingClauses(clauses, hits, also.length > 0 || kind !== "consult");
  const addressee = addresseeOf(context, hits);
  return {
    kind,
    also,
    length: readLength(tokens, rules),
    language: detectLanguage(tokens, rules),
    addressee,
    drafts: kinds.includes("draft") ? [...new Set(drafts.map((draft) => draft.kind))] : [],
    matters: courtesy === null ? mattersOf(context, asking, kind === "decide") : [],
    named:
      accounts.length > 0 || kind === "outside" || kind === "define" || kind === "help"
        ? null
        : findNamed(tokens, addressee === null ? [] : [addressee.who]),
    wantsPlan: has(rules.plan, tokens),
    terms: kind === "define" ? terms.ids : [],
    unknownTerm: kind === "define" ? terms.unknown : null,
    topic: findAll(rules.topics, tokens)[0]?.meaning ?? null,
    subject: kind === "explain" || also.includes("explain") ? subjectOf(context, hits) : null,
    premises,
    options: kind === "compare" || also.includes("compare") ? findOptions(question, tokens) : [],
    courtesy,
  };
}

/** More of a question is a pasted text, and asks nothing further. */
const longest = 20_000;

type Context = {
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly rules: CompiledRules;
  readonly accounts: readonly string[];
  readonly hasFacts: boolean;
};

/** A supposition with a question about it is explained. */
const withExplain = (kinds: readonly RequestKind[]): RequestKind[] => [
  "explain",
  ...kinds.filter((kind) => kind !== "consult" && kind !== "explain"),
];

function behindOpeners(tokens: readonly Token[], { from, to }: Clause, { openers }: CompiledRules): number {
  let at = from;
  for (;;) {
    const match = openers.longestAt(tokens, at);
    const isSign = tokens[at]?.kind === "sign" && !/^["'(]$/.test(tokens[at]?.lower ?? "");
    if (match === null && !isSign) return Math.min(at, to);
    at += match?.length ?? 1;
    if (at >= to) return to;
  }
}

/** Places inside double quotes: the words of others. */
function quotedPlaces(tokens: readonly Token[]): ReadonlySet<number> {
  const places = new Set<number>();
  let open = false;
  for (const [at, { lower }] of tokens.entries()) {
    if (lower === '"' || lower === "«" || lower === "»") open = !open;
    else if (open) places.add(at);
  }
  return open ? new Set() : places;
}

/** The kinds that are asked for: the one that counts first, then the others in the order of the text. */
function settle(context: Context, hits: readonly Hit[], terms: Terms): RequestKind[] {
  const { tokens, rules, hasFacts, accounts } = context;
  const defines = terms.ids.length > 0 || terms.unknown !== null;
  // "Explain NPS" explains a term, "how do you calculate the score" of an account does not.
  const wrong = defines ? "explain" : "define";
  const isTold = (hit: Hit): boolean =>
    hit.kind !== wrong || (defines && hit.clause.sentence !== terms.sentence);
  const kept = hits.filter(isTold).map(({ kind }) => kind);
  if (defines && !kept.includes("define")) kept.unshift("define");
  const isForeign =
    !hasFacts && (has(rules.outsideWords, tokens) || (isKnowledge(context) && accounts.length === 0));
  const all: RequestKind[] = [...new Set(isForeign ? ["outside" as const, ...kept] : kept)];
  if (all.includes("outside")) return ["outside"];
  if (isChoice(context, all)) all.unshift("compare");
  // "Which one should I call first?" asks for an order, and nothing that somebody would have to allow.
  const ordered = all.includes("compare") || all.includes("rank");
  if (ordered && all.includes("decide") && !has(rules.othersMatters, tokens))
    all.splice(all.indexOf("decide"), 1);
  const first = all.find(
    (kind) =>
      strong.has(kind) &&
      requestKinds.indexOf(kind) ===
        Math.min(...all.filter((one) => strong.has(one)).map((one) => requestKinds.indexOf(one))),
  );
  const main = first ?? all[0];
  return main === undefined ? [] : [main, ...all.filter((kind) => kind !== main && kind !== "consult")];
}

/** Kinds that count before what stands earlier in the text. */
const strong: ReadonlySet<RequestKind> = new Set(["compare", "rank", "decide"]);

/** "Should I call the CFO or the champion first?" */
function isChoice({ tokens, clauses, rules }: Context, kinds: readonly RequestKind[]): boolean {
  if (kinds.includes("compare") || !kinds.includes("decide")) return false;
  return clauses.some(({ sentence, isQuestion }) => {
    const own = clauses.filter((clause) => clause.sentence === sentence);
    const from = own[0]?.from ?? 0;
    const to = own.at(-1)?.to ?? 0;
    const words = tokens.slice(from, to).map(({ lower }) => lower);
    return (
      isQuestion &&
      words.includes("or") &&
      /^(?:should|shall|do|would)$/.test(words.find((word) => !/^(?:so|and|hi|,)$/.test(word)) ?? "") &&
      !has(rules.othersMatters, tokens, from, to)
    );
  });
}

/** A question of general knowledge: it begins like one, has no word of the field and speaks of nobody here. */
function isKnowledge({ tokens, rules, clauses }: Context): boolean {
  const speaks = tokens.some(({ lower }) =>
    /^(?:i|we|me|us|my|our|they|them|their|he|she|it|you|your|ours)$/.test(lower),
  );
  if (speaks || has(rules.domain, tokens)) return false;
  return clauses.some(
    (clause) => rules.knowledge.longestAt(tokens, behindOpeners(tokens, clause, rules)) !== null,
  );
}

type Terms = {
  readonly ids: readonly string[];
  readonly unknown: string | null;
  /** In which it is asked. */
  readonly sentence: number | null;
};

/** The terms behind the cue of a definition; nothing when the question is about an account ("What is Contoso's health?"). */
function findTerms(
  { question, tokens, accounts, hasFacts, rules, clauses }: Context,
  hits: readonly Hit[],
  terms: ReturnType<typeof compileTerms>,
): Terms {
  const nothing: Terms = { ids: [], unknown: null, sentence: null };
  const cue = hits.find(
    ({ kind, at }) => kind === "define" || /^(?:explain|define)$/.test(tokens[at]?.lower ?? ""),
  );
  if (cue === undefined || hasFacts || accounts.length > 0) return nothing;
  const sentence = clauses.filter((clause) => clause.sentence === cue.clause.sentence);
  const to = sentence.at(-1)?.to ?? tokens.length;
  const from = cue.at + (rules.starts.longestAt(tokens, cue.at)?.length ?? 0);
  const found = findAll(terms, tokens, cue.clause.from, to);
  const rest = tokens
    .slice(from, to)
    .filter(
      ({ kind, lower }) =>
        kind === "word" &&
        !/^(?:a|an|the|is|are|mean|means|stand|stands|for|of|by|do|you|exactly|term|word|in|customer|success|good|and|our|your|difference|between|short|to|me|again|we|i|like|five|my|boss|new|colleague|actually|it|simply|plain|terms)$/.test(
          lower,
        ),
    );
  const covered = found.reduce((sum, { length }) => sum + length, 0);
  if (found.length > 0 && rest.length <= covered + 4)
    return {
      ids: [...new Set(found.map(({ meaning }) => meaning))].slice(0, 3),
      unknown: null,
      sentence: cue.clause.sentence,
    };
  const word = rest.map(({ text }) => text).join(" ");
  const isTerm =
    rest.length > 0 &&
    rest.length <= 3 &&
    (/^[A-Z][A-Z0-9/]{1,7}$/.test(word) ||
      /\b(?:mean|means|stand|stands|define|definition|term)\b/i.test(question));
  return isTerm ? { ids: [], unknown: word, sentence: cue.clause.sentence } : nothing;
}

/** "They want 30 % off. Approve it": what is to be decided stands in another sentence. */
function mattersOf(
  { tokens, clauses, rules }: Context,
  asking: readonly Clause[],
  isDecision: boolean,
): string[] {
  const asked = findMatters(tokens, asking, rules);
  return asked.length > 0 || !isDecision ? asked : findMatters(tokens, clauses, rules);
}

function addresseeOf({ tokens, rules, accounts, clauses }: Context, hits: readonly Hit[]) {
  for (const { kind, clause, at } of hits) {
    if (kind !== "draft" && kind !== "explain" && kind !== "prepare") continue;
    const to = clauses.filter(({ sentence }) => sentence === clause.sentence).at(-1)?.to ?? clause.to;
    const found = findAddressee(tokens, rules, { from: at, to: Math.min(to, at + 16), accounts });
    if (found !== null) return found;
  }
  return null;
}

/** What is to be explained: of all that is named in the sentence that asks, what stands first in the practice's list. */
function subjectOf({ tokens, rules, clauses }: Context, hits: readonly Hit[]): Subject | null {
  const cue = hits.find(({ kind }) => kind === "explain");
  const sentence = clauses.filter((clause) => clause.sentence === cue?.clause.sentence);
  const [from, to] = [sentence[0]?.from ?? 0, sentence.at(-1)?.to ?? tokens.length];
  const namedIn = (start: number, end: number): Subject | null => {
    const named = new Set(findAll(rules.subjects, tokens, start, end).map(({ meaning }) => meaning));
    return explainedSubjects.find((subject) => named.has(subject)) ?? null;
  };
  // "The score says green, my gut says no. Who is right?"
  const ofAll = namedIn(0, tokens.length);
  return ofAll === "feeling" ? ofAll : (namedIn(from, to) ?? ofAll);
}

/** The sentences in which something is asked; without any cue the questions. */
function askingClauses(clauses: readonly Clause[], hits: readonly Hit[], hasCue: boolean): Clause[] {
  const asked = new Set(hits.map(({ clause }) => clause.sentence));
  return clauses.filter(
    ({ sentence, isQuestion }) => (hasCue ? asked.has(sentence) : isQuestion) || (hasCue && isQuestion),
  );
}
