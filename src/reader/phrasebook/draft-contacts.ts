import { cleanWords } from "./clean-words.ts";
import type { Draft } from "./draft.ts";
import type { Words } from "./words.ts";

/** People at the customer whose role stands beside their name. */
export function draftContacts({ analysis, names }: Words): Draft[] {
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
        value: `${name.name}, ${cleanWords(name.role)}`,
        from: name.from,
        to: name.to,
        slot: "none",
        cost: 0.5,
      },
    ];
  });
}
