import type { Persona } from "../../persona/persona.ts";
import type { ElementPart } from "../../practice/phrases-schema.ts";
import type { Practice } from "../../practice/practice.ts";

/**
 * Which part of an answer stands under each heading of a persona, by the heading's words; null: no rule writes it. A part
 * stands once. The first heading without one gets what is known, the last one who is needed and what is asked, one between them what
 * guides and who decides, unless another heading asks for that.
 */
export function chooseParts(
  elements: Persona["response_elements"],
  practice: Practice,
): (ElementPart | null)[] {
  const taken = new Set<ElementPart>();
  const parts = elements.map(({ name }) => {
    const words = new Set(name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
    const rule = practice.phrases.elements.find(
      ({ part, words: cues }) => !taken.has(part) && cues.some((cue) => words.has(cue)),
    );
    if (rule === undefined) return null;
    taken.add(rule.part);
    return rule.part;
  });
  const first = parts.indexOf(null);
  if (first >= 0 && !taken.has("assessment")) parts[first] = "assessment";
  const last = parts.lastIndexOf(null);
  if (last >= 0 && !taken.has("stakeholders")) parts[last] = "stakeholders";
  const between = parts.indexOf(null);
  if (between >= 0 && !taken.has("strategy")) parts[between] = "strategy";
  return parts;
}
