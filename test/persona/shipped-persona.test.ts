import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { frameLines } from "../../src/persona/frame-lines.ts";
import { exportDefinition } from "../../src/persona/markdown/export-definition.ts";
import { personaJsonSchema } from "../../src/persona/persona-json-schema.ts";
import { linesOf } from "./markdown/definitions.ts";
import { shippedPersona, shippedPersonaText } from "./shipped-persona.ts";

const definition = readFileSync(new URL("../fixtures/agent-definition.md", import.meta.url), "utf8");

describe("the shipped persona", () => {
  it("carries every statement of the agent definition, in its order", () => {
    const text = exportDefinition({ ...shippedPersona(), layout: { spaced: true } }, { agent: false });
    expect(linesOf(text)).toEqual(linesOf(definition));
  });

  it("frames answers with the lines of the agent definition", () => {
    const { begin, end } = frameLines(shippedPersona());
    expect(begin).toBe("=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===");
    expect(end).toBe("=== END CUSTOMER SUCCESS MANAGER RESPONSE ===");
    expect(definition.split("\n")).toEqual(expect.arrayContaining([begin, end]));
  });

  it("names its schema in the first line, so that editors complete from it", () => {
    expect(shippedPersonaText().split("\n")[0]).toBe("# yaml-language-server: $schema=./persona.schema.json");
  });
});

describe("the published JSON Schema", () => {
  const validate = new Ajv2020({ strict: false }).compile(personaJsonSchema());

  it("is what the program checks with (vitest -u writes it anew)", async () => {
    await expect(`${JSON.stringify(personaJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      "../../persona/persona.schema.json",
    );
  });

  it("accepts the shipped persona", () => {
    expect(validate(parse(shippedPersonaText()))).toBe(true);
  });

  it("refuses an unknown key and a persona without a role", () => {
    const persona = parse(shippedPersonaText());
    expect(validate({ ...persona, tittle: "x" })).toBe(false);
    expect(validate({ ...persona, role: undefined })).toBe(false);
  });

  it("explains every key with a title, a description and examples", () => {
    const bare: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== "object" || schema === null) return;
      const node = schema as Record<string, unknown>;
      const keys = Object.entries((node.properties ?? {}) as Record<string, Record<string, unknown>>);
      for (const [key, value] of keys) {
        const described = [value, ...((value.anyOf as unknown[]) ?? [])].some((one) => {
          const { title, description, examples } = one as typeof value;
          return title && description && Array.isArray(examples);
        });
        if (!described) bare.push(`${path}.${key}`);
        visit(value, `${path}.${key}`);
      }
      visit(node.items, `${path}[]`);
    };
    visit(personaJsonSchema(), "");
    expect(bare).toEqual([]);
  });
});
