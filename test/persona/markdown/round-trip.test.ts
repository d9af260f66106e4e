import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeYaml } from "../../../src/finding/write-yaml.ts";
import { barePersona } from "../../../src/persona/bare-persona.ts";
import { importDefinition } from "../../../src/persona/markdown/import-definition.ts";
import { parsePersona } from "../../../src/persona/parse-persona.ts";
import { shippedPersona } from "../shipped-persona.ts";
import { definition, definitions, exported, imported, linesOf } from "./definitions.ts";

/** Ways in which editors and mail programs change a file without changing what it says. */
const disguises: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with a byte order mark", (text) => `\uFEFF${text.replace("\uFEFF", "")}`],
  ["without a last line break", (text) => text.trimEnd()],
  ["with blank lines below every heading", (text) => text.replace(/^(#{1,3} .*)\n(?=\S)/gm, "$1\n\n")],
];

describe("the shipped definition", () => {
  it("imports as the shipped persona", () => {
    expect(imported(definition("customer-success-manager"))).toEqual(shippedPersona());
  });

  it("is what the shipped persona is exported as, byte for byte but for white space at the ends", () => {
    const text = definition("customer-success-manager");
    expect(exported(shippedPersona())).toBe(`${text.replaceAll(/[ \t]+$/gm, "").trimEnd()}\n`);
  });

  it("imports as the shipped persona with blank lines between all blocks too, and keeps them", () => {
    const text = readFileSync(new URL("../../fixtures/agent-definition.md", import.meta.url), "utf8");
    expect(imported(text)).toEqual({ ...shippedPersona(), layout: { spaced: true } });
  });
});

describe.each(definitions)("%s", (_name, original) => {
  it.each(disguises)("%s: is exported as it was imported", (_disguise, change) => {
    const text = change(original);
    expect(linesOf(exported(imported(text)))).toEqual(linesOf(text));
  });

  it.each(disguises)("%s: is the same persona when its export is imported", (_disguise, change) => {
    const persona = imported(change(original));
    expect(imported(exported(persona))).toEqual(persona);
  });

  it("is the same persona when it is written as YAML", () => {
    const persona = imported(original);
    const read = parsePersona("p.yaml", new TextEncoder().encode(writeYaml(barePersona(persona))));
    expect(read.ok && read.value).toEqual(persona);
  });

  it("needs no comment of ours to say what it says", () => {
    expect(exported(imported(original))).not.toContain("consult-customer:");
  });
});

describe("what a definition has of its own", () => {
  it("is read where the format has a key for it, and kept where not", () => {
    const persona = imported(definition("revenue-operations-analyst"));
    expect(persona.input.key_questions).toEqual(["When is renewal?", "What is the committed amount?"]);
    expect(persona.response_elements.map(({ name }) => name)).toEqual([
      "The Number",
      "Why Not More",
      "What Would Change It",
    ]);
    expect(persona).not.toHaveProperty("health");
    expect(persona).not.toHaveProperty("lifecycle");
    expect(persona.sections).toEqual([
      expect.objectContaining({ heading: "Forecast Hygiene", after: "competencies" }),
    ]);
  });

  it("is said with its place where no key takes it", () => {
    const read = importDefinition("field.md", new TextEncoder().encode(definition("field-engineer")));
    const notes = read.ok ? read.value.notes : [];
    expect(notes.map(({ code, place }) => [code, place?.line])).toEqual([
      ["markdown.kept", 11],
      ["markdown.kept", 37],
    ]);
  });

  it("is the same fields of front matter, those that mean nothing here too", () => {
    const { front_matter: fields } = imported(definition("risk-officer"));
    expect(fields).toMatchObject({ tools: "Read, Grep, WebFetch", permissionMode: "plan" });
    expect(fields?.["x-owner"]).toEqual(["legal", "risk & compliance"]);
    expect(fields?.hooks).toEqual({
      PreToolUse: [{ matcher: "Bash", hooks: [{ type: "command", command: "./check.sh" }] }],
    });
  });

  it("is front matter that is no YAML, taken line by line", () => {
    const text = `---\nname: code-reviewer\ndescription: Use this: when code changes. Examples: <a: b>\ntools: [Read\n---\n\nYou are a careful reviewer.\n\n## How you work\n- Read twice\n`;
    const read = importDefinition("agent.md", new TextEncoder().encode(text));
    if (!read.ok) throw new Error("refused");
    const { persona, notes } = read.value;
    expect(persona).toMatchObject({ id: "code-reviewer", role: "Code Reviewer" });
    expect(persona.front_matter?.description).toBe("Use this: when code changes. Examples: <a: b>");
    expect(persona.introduction).toBe("You are a careful reviewer.");
    expect(notes.map(({ code }) => code)).toEqual(["markdown.kept"]);
    expect(linesOf(exported(persona))).toEqual(linesOf(text));
  });
});

describe("a definition of 10,000 lines", () => {
  const rows = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join("\n");
  const text = `${definition("revenue-operations-analyst")
    .replace(
      "- Pipeline inspection",
      rows(3000, (index) => `- Skill no. ${index}, with a comma`),
    )
    .replace(
      "- Nothing is rounded up",
      rows(4000, (index) => `- Rule ${index}\n  - and its exception ${index}`),
    )}
## Glossary
${rows(2000, (index) => `Term ${index} is a word.`)}
`;

  it("comes back as it was", { timeout: 180_000 }, () => {
    expect(text.split("\n").length).toBeGreaterThan(10_000);
    const persona = imported(text);
    expect(persona.competencies.primary).toHaveLength(3001);
    const back = exported(persona);
    expect(linesOf(back)).toEqual(linesOf(text));
    expect(imported(back)).toEqual(persona);
  });
});

describe("a persona that was changed after its import", () => {
  it("is exported with the change, and its other parts as they were written", () => {
    const persona = imported(definition("field-engineer"));
    const changed = {
      ...persona,
      competencies: { ...persona.competencies, primary: ["Routers"] },
    };
    const text = exported(changed);
    expect(text).toContain("## 👤 Identity\n* __Name__: Tom O'Hara-Lindqvist");
    expect(text).toContain("## Core Competencies\n### Primary Expertise\n- Routers\n");
    expect(text).toContain("### Things He Refuses\n- Working at height alone");
    const { layout: _layout, ...data } = imported(text);
    expect(changed).toMatchObject(data);
  });
});

describe("what cannot be read", () => {
  const findings = (text: string) => {
    const read = importDefinition("d.md", new TextEncoder().encode(text));
    return read.ok ? [] : read.findings.map(({ code, place, path }) => [code, place?.line, path.join(".")]);
  };

  it.each([
    ["a text without a title", "Some words.\n", [["markdown.unreadable", 1, ""]]],
    ["a control character", "# Role\n\nA \u001b[31mred word.\n", [["markdown.unreadable", 3, ""]]],
    [
      "a line that is too long, where it stands",
      `# Role\n## Core Competencies\n### Primary Expertise\n- short\n- ${"x".repeat(2001)}\n`,
      [["value.range", 5, "competencies.primary.1"]],
    ],
    ["lists that nest without end", `# Role\n${"> ".repeat(500)}deep\n`, [["markdown.unreadable", 2, ""]]],
    ["nothing", "\n\n", [["file.empty", undefined, ""]]],
  ])("%s is refused with its line", (_name, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
