import { nearest } from "../../../finding/nearest.ts";
import type { GlossaryTerm, Practice } from "../../../practice/practice.ts";
import type { Material } from "../material.ts";
import { blocks } from "../phrase.ts";
import { joined, reply } from "./reply.ts";

/** Terms of the glossary: what each is, its formula, what is in and out, and the persona's own target. */
export function answerDefinition(material: Material): string | null {
  const { practice, request } = material;
  if (request.unknownTerm !== null) return unknown(practice, request.unknownTerm);
  return blocks(
    request.terms
      .flatMap((id) => practice.glossary.terms.find((term) => term.id === id) ?? [])
      .map((term) => define(term, material)),
  );
}

/** One term in a paragraph. */
export function define(
  { name, is, formula, more, target, command, src }: GlossaryTerm,
  { practice, persona, case: theCase }: Pick<Material, "practice" | "persona" | "case">,
): string | null {
  const indicators = persona.performance.success_indicators;
  const wanted =
    indicators.find(({ metric }) => metric.toLowerCase() === target?.toLowerCase())?.target ?? null;
  const from = practice.indicators.sources?.[src] ?? src;
  const isOurs = /\b(?:our|my|we)\b/i.test(theCase.question);
  return joined([
    isOurs ? reply(practice, "define_ours", { command: command ?? null }) : null,
    reply(practice, "define", { name, is }),
    reply(practice, "define_formula", { formula: formula ?? null }),
    more,
    reply(practice, "define_target", { target: wanted }),
    isOurs ? null : reply(practice, "define_command", { command: command ?? null }),
    reply(practice, "define_source", { source: from }),
  ]);
}

function unknown(practice: Practice, term: string): string | null {
  const names = practice.glossary.terms.flatMap((one) => one.names);
  const near = term.length < 4 ? null : nearest(term.toLowerCase(), names);
  return joined([reply(practice, "define_unknown", { term }), reply(practice, "define_near", { near })]);
}
