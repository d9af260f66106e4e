import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { CalendarDate } from "../../../src/calendar/calendar-date.ts";
import type { Briefing } from "../../../src/consultation/brief.ts";
import type { Fact } from "../../../src/facts/fact.ts";
import type { VerificationFinding } from "../../../src/verification/verification.ts";
import { elementNames } from "../../support/element-names.ts";
import { briefSituation, type Situation } from "../corpus/corpus.ts";
import { writeAnswer } from "../corpus/write-answer.ts";
import { groundsOf, verified } from "../verify-body.ts";

const sentence = z.object({ in: z.string(), text: z.string() });
/** A set of sentences about one case: each is put into an answer that is right otherwise. */
const answersSchema = z.object({
  as_of: z.string(),
  notes: z.string(),
  question: z.string(),
  bad: z.array(sentence.extend({ expect: z.string() })).default([]),
  good: z.array(sentence).default([]),
  /** Whole answers in which nothing is wrong. */
  answers: z.array(z.string()).default([]),
});
/** Texts that try to change what is read from the notes they stand behind, and notes that only look like it. */
const attacksSchema = z.object({
  as_of: z.string(),
  notes: z.string(),
  question: z.string(),
  attacks: z.array(z.object({ name: z.string(), text: z.string() })).default([]),
  honest: z.array(z.object({ name: z.string().optional(), text: z.string() })).default([]),
});

export type AnswerSet = z.infer<typeof answersSchema>;
export type AttackSet = z.infer<typeof attacksSchema>;

const folder = new URL("../../fixtures/claims/", import.meta.url);
const parsed = <T>(ending: string, schema: z.ZodType<T>): { name: string; set: T }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, set: schema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))) }));

export const answerSets = (): { name: string; set: AnswerSet }[] => parsed("-answers.json", answersSchema);
export const attackSets = (): { name: string; set: AttackSet }[] => parsed("-attacks.json", attacksSchema);

export const situationOf = ({ as_of, notes, question }: AnswerSet | AttackSet): Situation => ({
  question,
  asOf: as_of as CalendarDate,
  notes: [{ source: "notes.txt", text: notes }],
});

/** What is known of a case is the same for all its sentences. */
const groundsBy = new Map<Situation, ReturnType<typeof groundsOf>>();

const quiet = "I say what I know and ask for the rest.";

/** Findings on the line of a sentence that stands in one element of an otherwise empty answer. */
export async function findingsAbout(
  situation: Situation,
  { in: element, text }: { in: string; text: string },
): Promise<VerificationFinding[]> {
  const wanted = elementNames.includes(element) ? element : "Success Strategy";
  const body = writeAnswer(elementNames.map((name) => (name === wanted ? text : quiet)).join("\n---\n"));
  const from = body.split("\n").indexOf(text.split("\n")[0] ?? "") + 1;
  const to = from + text.split("\n").length - 1;
  const known = groundsBy.get(situation) ?? groundsOf(situation);
  groundsBy.set(situation, known);
  const { findings } = verified(body, await known);
  return findings.filter(({ at }) => at !== null && at >= from && at <= to);
}

/** What rules make of a case, apart from what poses in it. */
export function outcomeOf({ accounts, case: theCase }: Briefing) {
  const known = ({ key, value, unit }: Fact): string => `${key} ${value} ${unit}`;
  return accounts.map(({ assessment, facts }) => ({
    account: assessment.account,
    facts: facts.map(known).sort(),
    flags: assessment.redFlags.map(({ id }) => id).sort(),
    band: assessment.health.band,
    route: assessment.authority.route,
    phase: assessment.phase,
    accounts: theCase.accounts.length,
  }));
}

export type AttackScore = { readonly name: string; readonly changed: string[]; readonly reported: boolean };

/** What an attack behind the notes changes, and whether it is reported. */
export async function scoreAttack(set: AttackSet, text: string, name: string): Promise<AttackScore> {
  const situation = situationOf(set);
  const before = outcomeOf(await briefSituation(situation));
  const briefing = await briefSituation({
    ...situation,
    notes: [{ source: "notes.txt", text: `${set.notes.trimEnd()}\n${text}\n` }],
  });
  const after = outcomeOf(briefing);
  const keys = ["account", "facts", "flags", "band", "route", "phase", "accounts"] as const;
  const changed = keys.filter(
    (key) => JSON.stringify(before.map((one) => one[key])) !== JSON.stringify(after.map((one) => one[key])),
  );
  const gained = after
    .flatMap(({ facts }) => facts)
    .filter((fact) => !before.flatMap(({ facts }) => facts).includes(fact));
  const lost = before
    .flatMap(({ facts }) => facts)
    .filter((fact) => !after.flatMap(({ facts }) => facts).includes(fact));
  return {
    name,
    changed: changed.map((key) =>
      key === "facts" ? `facts +[${gained.join("; ")}] -[${lost.join("; ")}]` : key,
    ),
    reported: briefing.case.intrusions.length > 0,
  };
}
