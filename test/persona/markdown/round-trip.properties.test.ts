import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeYaml } from "../../../src/finding/write-yaml.ts";
import { barePersona } from "../../../src/persona/bare-persona.ts";
import { parsePersona } from "../../../src/persona/parse-persona.ts";
import { personaSchema } from "../../../src/persona/persona-schema.ts";
import { anyPersona } from "./any-persona.ts";
import { exported, imported } from "./definitions.ts";

describe("any persona", () => {
  it("is the same data when its Markdown is imported", () => {
    fc.assert(
      fc.property(anyPersona, (written) => {
        const persona = personaSchema.parse(written);
        const { layout: _layout, ...data } = imported(exported(persona));
        expect(barePersona(data)).toEqual(barePersona(persona));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("is the same data when its YAML is read", () => {
    fc.assert(
      fc.property(anyPersona, (written) => {
        const persona = personaSchema.parse(written);
        const bytes = new TextEncoder().encode(writeYaml(barePersona(persona)));
        const read = parsePersona("p.yaml", bytes);
        expect(read.ok && barePersona(read.value)).toEqual(barePersona(persona));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
