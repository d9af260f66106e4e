import { checkRequests } from "./check-requests.ts";
import type { Condition } from "./condition.ts";
import type { Practice, PracticeFileName } from "./practice.ts";
import type { DefinitionToBind, PracticeIssue } from "./practice-issue.ts";
import type { At, Path, Report } from "./practice-report.ts";

const named = (items: readonly { id: string }[]): string[] => items.map((item) => item.id);

/** Every condition under a value, with its path; a condition is known by standing under a key that holds one. */
function* conditionsUnder(value: unknown, path: Path): Generator<[Condition, Path]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner === "object" && inner !== null) {
      yield [inner as Condition, at];
      yield* conditionsUnder(inner, at);
    }
  }
}

function checkConditions(practice: Practice, report: Report): void {
  const known = {
    flag: [...named(practice.redFlags.flags), ...named(practice.redFlags.compounds)],
    by: Object.keys(practice.redFlags.roles),
    phase: practice.phases.phases.map((phase) => phase.name),
    play: named(practice.plays.plays),
    term: named(practice.phases.terms),
  } as const;
  const files: [PracticeFileName, unknown][] = [
    ["indicators.yaml", practice.indicators],
    ["health.yaml", practice.health],
    ["red-flags.yaml", { ...practice.redFlags, roles: null }],
    ["phases.yaml", practice.phases],
    ["authority.yaml", practice.authority],
    ["plays.yaml", practice.plays],
    ["key-questions.yaml", practice.keyQuestions],
    ["partners.yaml", practice.partners],
  ];
  for (const [file, content] of files)
    for (const [condition, path] of conditionsUnder(content, []))
      for (const key of ["flag", "by", "phase", "play", "term"] as const) {
        const found = condition[key];
        if (typeof found !== "string" || known[key].includes(found)) continue;
        report({ file, path: [...path, key] }, key, found, known[key]);
      }
  practice.phases.terms.forEach((term, index) => {
    for (const [condition, path] of conditionsUnder(term, ["terms", index]))
      if (condition.term !== undefined)
        report(
          { file: "phases.yaml", path: [...path, "term"] },
          "condition without a term inside a term",
          condition.term,
          [],
        );
  });
}

function checkUnique(at: At, ids: readonly string[], what: string, report: Report): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      report({ ...at, path: [...at.path, index, "id"] }, `${what} that occurs once`, id, []);
  });
}

function checkLists(practice: Practice, report: Report): void {
  const { indicators, redFlags, phases, authority, plays } = practice;
  const at = (file: PracticeFileName, ...path: Path): At => ({ file, path });
  const weight = indicators.dimensions.reduce((sum, d) => sum + d.weight, 0);
  if (Math.abs(weight - 100) > 1e-9)
    report(at("indicators.yaml", "dimensions"), "weights that sum to 100", `${weight}`, []);
  checkUnique(at("indicators.yaml", "dimensions"), named(indicators.dimensions), "dimension", report);
  indicators.dimensions.forEach((dimension, index) => {
    checkUnique(
      at("indicators.yaml", "dimensions", index, "indicators"),
      named(dimension.indicators),
      "indicator",
      report,
    );
  });
  checkUnique(at("red-flags.yaml", "flags"), named(redFlags.flags), "red flag", report);
  checkUnique(at("phases.yaml", "phases"), named(phases.phases), "phase", report);
  checkUnique(at("authority.yaml", "rules"), named(authority.rules), "rule", report);
  checkUnique(at("plays.yaml", "plays"), named(plays.plays), "play", report);
  redFlags.compounds.forEach((compound, index) => {
    for (const part of ["all", "any"] as const)
      compound[part].forEach((flag, position) => {
        if (!named(redFlags.flags).includes(flag))
          report(
            at("red-flags.yaml", "compounds", index, part, position),
            "flag",
            flag,
            named(redFlags.flags),
          );
      });
  });
  practice.partners.partners.forEach((partner, index) => {
    partner.views.forEach((view, position) => {
      const found = view.step;
      if (found === undefined) return;
      const known = plays.plays.find(({ id }) => id === found.play)?.steps.map((step) => step.id) ?? [];
      if (!known.includes(found.step))
        report(
          at("partners.yaml", "partners", index, "views", position, "step", "step"),
          "step of a play",
          found.step,
          known,
        );
    });
  });
  plays.plays.forEach((play, index) => {
    play.steps.forEach((step, position) => {
      for (const role of ["owner", "with"] as const) {
        const found = step[role];
        if (found === undefined || plays.owners.includes(found)) continue;
        report(at("plays.yaml", "plays", index, "steps", position, role), role, found, plays.owners);
      }
    });
  });
}

function checkDefinition(practice: Practice, definition: DefinitionToBind, report: Report): void {
  const bound = (
    file: PracticeFileName,
    path: Path,
    what: string,
    wanted: readonly string[],
    have: readonly string[],
  ): void => {
    for (const word of wanted)
      if (!have.some((one) => one.toLowerCase() === word.toLowerCase()))
        report({ file, path }, `${what} of the agent definition`, word, have);
  };
  const { dimensions } = practice.indicators;
  for (const [name, wanted] of Object.entries(definition.healthScoring)) {
    const index = dimensions.findIndex((dimension) => dimension.name === name);
    const have = dimensions[index]?.indicators.map((one) => one.name) ?? [];
    const path = index < 0 ? ["dimensions"] : ["dimensions", index];
    bound("indicators.yaml", path, `indicator (${name})`, wanted, have);
  }
  const flags = practice.redFlags.flags.flatMap((flag) => flag.definition ?? []);
  bound("red-flags.yaml", ["flags"], "red flag", definition.redFlags, flags);
  const asked = practice.keyQuestions.questions.map((one) => one.question);
  bound("key-questions.yaml", ["questions"], "question", definition.keyQuestions, asked);
  practice.plays.plays.forEach((play, index) => {
    if (!definition.workflows.includes(play.workflow))
      report(
        { file: "plays.yaml", path: ["plays", index, "workflow"] },
        "workflow",
        play.workflow,
        definition.workflows,
      );
  });
}

/** What one file says about another: flags, roles, phases, plays, terms and owners that exist, weights, bindings. */
export function checkReferences(practice: Practice, definition?: DefinitionToBind): PracticeIssue[] {
  const issues: PracticeIssue[] = [];
  const report: Report = (at, what, found, known) =>
    issues.push({
      ...at,
      code: "reference",
      message: `Expected a known ${what}, found "${found}"`,
      issue: null,
      found,
      known,
    });
  checkConditions(practice, report);
  checkLists(practice, report);
  checkRequests(practice, report);
  if (definition !== undefined) checkDefinition(practice, definition, report);
  return issues;
}
