import { fingerprint } from "./fingerprint.ts";
import type { PlanSection, PlanSectionId } from "./plan.ts";
import { planSections } from "./plan.ts";

export type MergedPlan =
  | {
      readonly ok: true;
      readonly text: string;
      /** Parts that a person changed; their text is kept behind the new one. */
      readonly kept: readonly PlanSectionId[];
      /** Parts that a person removed; they stay out. */
      readonly removed: readonly PlanSectionId[];
    }
  /** `line`, from 1, is where the file stops making sense; null: it holds no part of a plan. */
  | { readonly ok: false; readonly line: number | null; readonly because: string };

export type MergeTexts = {
  /** Stands above the text of a part that was changed by hand. */
  readonly kept: string;
};

const opening = /^<!-- consult-customer:([a-z]+) ([0-9a-f]{8}) -->\s*$/;
const closing = /^<!-- \/consult-customer:([a-z]+) -->\s*$/;

type Region = { readonly id: PlanSectionId; readonly mark: string; readonly lines: readonly string[] };
type Segment = { readonly lines: readonly string[] } | Region;

/**
 * The plan with its parts written anew. What stands outside the marked parts is a person's and kept byte for byte; a
 * marked part that was changed by hand (its fingerprint tells) is kept behind the new one. A box that was ticked stays
 * ticked. `existing` is null or blank for a new plan.
 */
export function mergePlan(
  existing: string | null,
  sections: readonly PlanSection[],
  texts: MergeTexts,
): MergedPlan {
  if (existing === null || existing.trim() === "")
    return { ok: true, text: `${sections.map(marked).join("\n\n")}\n`, kept: [], removed: [] };
  const lineBreak = existing.includes("\r\n") ? "\r\n" : "\n";
  const parsed = split(existing.split(/\r?\n/));
  if (!Array.isArray(parsed)) return { ok: false, ...parsed };
  const regions = parsed.filter((segment): segment is Region => "id" in segment);
  if (regions.length === 0) return { ok: false, line: null, because: "it holds no part of a success plan" };

  const kept: PlanSectionId[] = [];
  const lines = parsed.flatMap((segment) => {
    if (!("id" in segment)) return segment.lines;
    const section = sections.find(({ id }) => id === segment.id);
    if (section === undefined) return segment.lines;
    const old = segment.lines.join("\n");
    const written = marked({ id: section.id, text: carryTicks(old, section.text) });
    if (fingerprint(unticked(old)) === segment.mark) return written.split("\n");
    kept.push(section.id);
    return [...written.split("\n"), "", texts.kept, "", ...segment.lines];
  });
  const removed = planSections.filter((id) => !regions.some((region) => region.id === id));
  return { ok: true, text: lines.join(lineBreak), kept, removed };
}

const marked = ({ id, text }: PlanSection): string =>
  `<!-- consult-customer:${id} ${fingerprint(unticked(text))} -->\n${text}\n<!-- /consult-customer:${id} -->`;

/** The lines of a file as a person's and the program's, in turn. */
function split(lines: readonly string[]): Segment[] | { line: number; because: string } {
  const segments: Segment[] = [];
  const seen = new Set<string>();
  let own: string[] = [];
  let open: { id: PlanSectionId; mark: string; from: number; lines: string[] } | null = null;
  for (const [index, line] of lines.entries()) {
    const begins = opening.exec(line);
    const ends = closing.exec(line);
    if (begins !== null) {
      const id = planSections.find((known) => known === begins[1]);
      if (open !== null)
        return { line: index + 1, because: `part "${open.id}" is not closed before this line` };
      if (id === undefined) return { line: index + 1, because: `there is no part "${begins[1]}"` };
      if (seen.has(id)) return { line: index + 1, because: `part "${id}" stands here twice` };
      seen.add(id);
      segments.push({ lines: own });
      own = [];
      open = { id, mark: begins[2] ?? "", from: index + 1, lines: [] };
    } else if (ends !== null) {
      if (open === null || open.id !== ends[1])
        return { line: index + 1, because: `part "${ends[1]}" ends here without a beginning` };
      segments.push({ id: open.id, mark: open.mark, lines: open.lines });
      open = null;
    } else (open === null ? own : open.lines).push(line);
  }
  if (open !== null) return { line: open.from, because: `part "${open.id}" has no end` };
  return [...segments, { lines: own }];
}

const tick = /^(\s*- \[)[xX](\] )/gm;

const unticked = (text: string): string => text.replace(tick, "$1 $2");

/** Boxes of steps that were ticked and are still there: the step's words tell, not its date. */
function carryTicks(old: string, text: string): string {
  const ticked = new Set(
    old
      .split("\n")
      .filter((line) => /^\s*- \[[xX]\] /.test(line))
      .map(wordsOf),
  );
  return text
    .split("\n")
    .map((line) =>
      /^- \[ \] /.test(line) && ticked.has(wordsOf(line)) ? line.replace("- [ ]", "- [x]") : line,
    )
    .join("\n");
}

/** A step without its box, its date and its facts. */
const wordsOf = (line: string): string =>
  line
    .replace(/^\s*- \[.\] /, "")
    .replace(/^\*\*[^*]{0,40}\*\* /, "")
    .replace(/ \(F\d[F\d, ]{0,200}\)$/, "")
    .trim();
