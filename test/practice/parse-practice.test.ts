import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parsePractice } from "../../src/practice/parse-practice.ts";
import type { DefinitionToBind } from "../../src/practice/practice-issue.ts";
import { practiceFiles } from "../../src/practice/practice-schema.ts";
import { shippedFiles, shippedPractice } from "./shipped-practice.ts";

const markdown = readFileSync(new URL("../fixtures/agent-definition.md", import.meta.url), "utf8");
const section = (heading: string): string => markdown.split(`## ${heading}\n`)[1]?.split(/\n## /)[0] ?? "";
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const item = (label: string): string => new RegExp(`- \\*\\*${label}\\*\\*: (.+)`).exec(markdown)?.[1] ?? "";

/** The words of the agent definition, read from its Markdown. */
const definition: DefinitionToBind = {
  healthScoring: Object.fromEntries(
    [...section("Customer Health Scoring Framework").matchAll(/- \*\*(.+?)\*\*: (.+)/g)].map(
      ([, name = "", list = ""]) => [name, list.split(", ").map(capitalised)],
    ),
  ),
  redFlags: item("Red Flags").split(", ").map(capitalised),
  keyQuestions: [...item("Key Questions").matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ""),
  workflows: [...section("Agent-OS Integration").matchAll(/^- (?!\*)(.+)$/gm)]
    .map((match) => match[1] ?? "")
    .slice(0, 4),
};

/** The shipped files with one value changed in place. */
function changed(change: (files: never) => void) {
  const files = shippedFiles();
  change(files as never);
  return parsePractice(files, definition);
}

const problems = (parsed: ReturnType<typeof parsePractice>) =>
  parsed.ok ? [] : parsed.issues.map((issue) => `${issue.file} ${issue.path.join(".")}: ${issue.message}`);

// biome-ignore lint/suspicious/noExplicitAny: a test breaks the files in ways no type allows
type Broken = any;

describe("the shipped practice binds the agent definition", () => {
  test("the definition is read: six dimensions, eighteen indicators, five flags, five questions, four workflows", () => {
    expect(Object.keys(definition.healthScoring)).toHaveLength(6);
    expect(Object.values(definition.healthScoring).flat()).toHaveLength(18);
    expect(definition.redFlags).toHaveLength(5);
    expect(definition.keyQuestions).toHaveLength(5);
    expect(definition.workflows).toHaveLength(4);
  });

  test("nothing of it is missing", () => {
    expect(problems(parsePractice(shippedFiles(), definition))).toEqual([]);
  });

  test("every indicator and every definition flag has the definition's own words", () => {
    const { indicators, redFlags } = shippedPractice();
    const bound = Object.fromEntries(
      indicators.dimensions.map((one) => [one.name, one.indicators.map((indicator) => indicator.name)]),
    );
    expect(bound).toEqual(definition.healthScoring);
    expect(redFlags.flags.flatMap((flag) => flag.definition ?? [])).toEqual(definition.redFlags);
  });

  test("authority speaks in the definition's words", () => {
    const escalate = item("Must Escalate");
    const words = `${item("Can Decide")} ${item("Must Consult")} ${escalate} ${item("Integration Points")} ${markdown}`;
    for (const rule of shippedPractice().authority.rules)
      expect(words.toLowerCase(), rule.id).toContain(rule.matter.toLowerCase());
    expect(
      shippedPractice()
        .authority.rules.filter((rule) => rule.level === "escalate")
        .map((rule) => rule.matter)
        .join(", ")
        .toLowerCase(),
    ).toBe(escalate.toLowerCase());
  });

  test("all sixteen plays are there, and every play has a framework of the definition", () => {
    const plays = shippedPractice().plays.plays;
    expect(plays.map((play) => play.id)).toEqual(
      expect.arrayContaining([
        "onboarding_stalled",
        "low_adoption",
        "usage_decline",
        "champion_left",
        "negative_feedback",
        "escalated_support",
        "renewal_120_90_60_30",
        "expansion_ready",
        "advocacy_ask",
        "executive_disengaged",
        "price_objection",
        "competitor_threat",
        "downgrade_request",
        "product_issue_many",
        "win_back",
        "qbr",
      ]),
    );
    const knowledge = section("Knowledge Base");
    for (const play of plays) expect(knowledge, play.id).toContain(play.framework);
  });

  test("no step that touches a quote, a credit, an option or an amendment is hers to decide", () => {
    const touching = shippedPractice().plays.plays.flatMap((play) =>
      play.steps.filter((step) => /\b(quote|credit|amendment|options?|pilot)\b/i.test(step.do)),
    );
    expect(touching.length).toBeGreaterThanOrEqual(7);
    for (const step of touching) expect(step.authority, step.id).not.toBe("decide");
  });
});

describe("a broken practice is reported whole", () => {
  test.each<[string, (files: Broken) => void, string]>([
    [
      "an unknown fact key",
      (f) => {
        f["indicators.yaml"].dimensions[0].indicators[0].fact = "usage.active";
      },
      "indicators.yaml dimensions.0.indicators.0.fact",
    ],
    [
      "an unknown fact key in a condition",
      (f) => {
        f["red-flags.yaml"].flags[5].levels[0].when = { fact: "nope", is: 1 };
      },
      "red-flags.yaml flags.5.levels.0.when.fact",
    ],
    [
      "an unknown key",
      (f) => {
        f["health.yaml"].band = {};
      },
      "health.yaml",
    ],
    [
      "an indicator without anchors",
      (f) => {
        delete f["indicators.yaml"].dimensions[0].indicators[0].green;
      },
      "indicators.yaml dimensions.0.indicators.0",
    ],
    [
      "a condition with two subjects",
      (f) => {
        f["phases.yaml"].phases[0].when = { flag: "RF01", band: "red" };
      },
      "phases.yaml phases.0.when",
    ],
    [
      "a condition without a comparison",
      (f) => {
        f["phases.yaml"].phases[0].when = { fact: "account.arr" };
      },
      "phases.yaml phases.0.when",
    ],
    [
      "bounds without a bound",
      (f) => {
        f["phases.yaml"].phases[0].when = { coverage: {} };
      },
      "phases.yaml phases.0.when.coverage",
    ],
    [
      "a comparison beside a flag",
      (f) => {
        f["phases.yaml"].phases[0].when = { flag: "RF01", above: 1 };
      },
      "phases.yaml phases.0.when",
    ],
    [
      "an unknown flag",
      (f) => {
        f["authority.yaml"].rules[0].when = { flag: "RF99" };
      },
      "authority.yaml rules.0.when.flag",
    ],
    [
      "an unknown flag deep in a condition",
      (f) => {
        f["plays.yaml"].plays[0].when = { any: [{ all: [{ flag: "RF99" }] }] };
      },
      "plays.yaml plays.0.when.any.0.all.0.flag",
    ],
    [
      "an unknown flag in a compound",
      (f) => {
        f["red-flags.yaml"].compounds[0].any = ["RF99"];
      },
      "red-flags.yaml compounds.0.any.0",
    ],
    [
      "an unknown term",
      (f) => {
        f["phases.yaml"].phases[0].when = { term: "nope" };
      },
      "phases.yaml phases.0.when.term",
    ],
    [
      "a term inside a term",
      (f) => {
        f["phases.yaml"].terms[0].when = { term: "not_live" };
      },
      "phases.yaml terms.0.when.term",
    ],
    [
      "an unknown role",
      (f) => {
        f["red-flags.yaml"].flags[2].levels[1].when.by = "boss";
      },
      "red-flags.yaml flags.2.levels.1.when.by",
    ],
    [
      "an unknown phase",
      (f) => {
        f["authority.yaml"].rules[0].when = { phase: "nope" };
      },
      "authority.yaml rules.0.when.phase",
    ],
    [
      "an unknown play",
      (f) => {
        f["authority.yaml"].rules[0].when = { play: "nope" };
      },
      "authority.yaml rules.0.when.play",
    ],
    [
      "weights that do not sum to 100",
      (f) => {
        f["indicators.yaml"].dimensions[0].weight = 26;
      },
      "indicators.yaml dimensions",
    ],
    [
      "an id that occurs twice",
      (f) => {
        f["red-flags.yaml"].flags[1].id = "RF03";
      },
      "red-flags.yaml flags.2.id",
    ],
    [
      "an owner nobody knows",
      (f) => {
        f["plays.yaml"].plays[0].steps[0].owner = "Sales";
      },
      "plays.yaml plays.0.steps.0.owner",
    ],
    [
      "a topic whose play nobody wrote",
      (f) => {
        f["requests.yaml"].topics[0].play = "no_such_play";
      },
      "requests.yaml topics.0.play",
    ],
    [
      "a matter whose decider nobody knows",
      (f) => {
        const matters = f["requests.yaml"].matters;
        matters[matters.findIndex((one: Broken) => one.with !== undefined)].with = "Sales";
      },
      "requests.yaml matters.0.with",
    ],
    [
      "a text for a play nobody wrote",
      (f) => {
        f["deliverables.yaml"].plays[0].id = "no_such_play";
      },
      "deliverables.yaml plays.0.id",
    ],
    [
      "a text like one of no matter",
      (f) => {
        const texts = f["deliverables.yaml"].matters;
        texts[texts.findIndex((one: Broken) => one.like !== undefined)].like = "no_such_matter";
      },
      "deliverables.yaml matters.0.like",
    ],
    [
      "a blank that no text has",
      (f) => {
        f["deliverables.yaml"].blanks.me = "[me]";
        f["deliverables.yaml"].blanks.stakes_of_nobody = "[x]";
      },
      "deliverables.yaml blanks.stakes_of_nobody",
    ],
    [
      "an example of what can be asked with a brace",
      (f) => {
        f["replies.yaml"].phrases.can_ask_list[0] = "a plan for {account}";
      },
      "replies.yaml phrases.can_ask_list.0",
    ],
    [
      "an escalation to nobody",
      (f) => {
        delete f["plays.yaml"].plays[0].steps[0].with;
      },
      "plays.yaml plays.0.steps.0.with",
    ],
    [
      "two due dates",
      (f) => {
        f["plays.yaml"].plays[0].steps[0].due = { days: 1, working_days: 1 };
      },
      "plays.yaml plays.0.steps.0.due",
    ],
    [
      "an unknown placeholder",
      (f) => {
        f["plays.yaml"].plays[0].lead = "Call {boss}.";
      },
      "plays.yaml plays.0.lead",
    ],
    [
      "an unbound indicator",
      (f) => {
        f["indicators.yaml"].dimensions[1].indicators.pop();
      },
      "indicators.yaml dimensions.1",
    ],
    [
      "an unbound red flag",
      (f) => {
        delete f["red-flags.yaml"].flags[0].definition;
      },
      "red-flags.yaml flags",
    ],
    [
      "an unbound question",
      (f) => {
        f["key-questions.yaml"].questions.pop();
      },
      "key-questions.yaml questions",
    ],
    [
      "a workflow the definition does not have",
      (f) => {
        f["plays.yaml"].plays[0].workflow = "Sales";
      },
      "plays.yaml plays.0.workflow",
    ],
    [
      "a missing file",
      (f) => {
        delete f["phases.yaml"];
      },
      "phases.yaml",
    ],
  ])("%s", (_, change, place) => {
    expect(problems(changed(change)).map((one) => one.split(":")[0]?.trim())).toContain(place);
  });

  test("all files are reported, not the first", () => {
    const found = problems(
      changed((f: Broken) => {
        f["health.yaml"].bands = 1;
        f["phases.yaml"].phases = [];
      }),
    );
    expect(found.map((one) => one.split(" ")[0])).toEqual(
      expect.arrayContaining(["health.yaml", "phases.yaml"]),
    );
  });

  test.each([undefined, null, 7, "text", [], {}])("raw value %j instead of the files is refused", (raw) => {
    const files = Object.fromEntries(Object.keys(practiceFiles).map((name) => [name, raw]));
    expect(parsePractice(files).ok).toBe(false);
  });

  test("a file nested without end is refused instead of walked", () => {
    let nested: unknown = { fact: "account.arr", is: 1 };
    for (let depth = 0; depth < 20000; depth += 1) nested = { not: nested };
    const found = changed((f: Broken) => {
      f["phases.yaml"].phases[0].when = nested;
    });
    expect(problems(found)).toEqual(["phases.yaml : Nested deeper than 40 levels"]);
  });
});

describe("the schema documents itself", () => {
  test.each(Object.entries(practiceFiles))(
    "%s becomes a JSON Schema without losing its keys",
    (_, schema) => {
      const json = z.toJSONSchema(schema, { io: "input" });
      expect(json.type).toBe("object");
      expect(json.additionalProperties).toBe(false);
    },
  );
});
