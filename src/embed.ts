import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Embedded } from "./adapters/definitions/embedded.ts";
import { hashPersona } from "./adapters/definitions/hash-persona.ts";
import { gatherHolidays } from "./embed/gather-holidays.ts";
import { renderFinding } from "./finding/render-finding.ts";
import { parsePersona } from "./persona/parse-persona.ts";
import type { Persona } from "./persona/persona.ts";
import type { DefinitionToBind } from "./practice/practice-issue.ts";
import { readPractice } from "./practice/read-practice.ts";
import { parsePhrasebook } from "./reader/phrasebook/parse-phrasebook.ts";
import { parseFieldTable } from "./records/read-record/parse-field-table.ts";

/**
 * Runs when the program is built: reads the shipped persona and practice, refuses any mistake, and leaves them as JSON
 * beside the program, so that no run has to load a YAML parser for them.
 */
const root = new URL("../", import.meta.url);
const read = (path: string): Uint8Array => readFileSync(new URL(path, root));

const persona = parsePersona(
  "persona/customer-success-manager.yaml",
  read("persona/customer-success-manager.yaml"),
);
const fieldsFile = "persona/practice/fields.yaml";
const fields = parseFieldTable(fieldsFile, read(fieldsFile));
const files = readdirSync(new URL("persona/practice/", root)).filter(
  (name) => name.endsWith(".yaml") && !fieldsFile.endsWith(`/${name}`),
);
const readingFiles = readdirSync(new URL("persona/practice/reading/", root), {
  recursive: true,
  encoding: "utf8",
})
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => ({
    name: name.replaceAll("\\", "/"),
    path: `persona/practice/reading/${name}`,
    bytes: read(`persona/practice/reading/${name}`),
  }));
const reading = parsePhrasebook(readingFiles);
const practice = readPractice(
  files.map((name) => ({ name, path: `persona/practice/${name}`, bytes: read(`persona/practice/${name}`) })),
  persona.ok ? { definition: toBind(persona.value) } : {},
);

if (persona.ok && practice.ok && fields.ok && reading.ok) {
  const embedded: Embedded = {
    persona: persona.value,
    personaHash: hashPersona(persona.value),
    practice: practice.value,
  };
  mkdirSync(new URL("dist/", root), { recursive: true });
  writeFileSync(new URL("dist/embedded.json", root), JSON.stringify(embedded));
  writeFileSync(new URL("dist/fields.json", root), JSON.stringify(fields.value));
  const holidays = gatherHolidays(practice.value.calendar.holidays);
  writeFileSync(new URL("dist/holidays.json", root), JSON.stringify(holidays));
  writeFileSync(new URL("dist/reading.json", root), JSON.stringify(reading.value));
} else {
  const findings = [persona, practice, fields, reading].flatMap((parsed) =>
    parsed.ok ? [] : parsed.findings,
  );
  process.stderr.write(findings.map((finding) => `${renderFinding(finding)}\n`).join(""));
  process.exitCode = 3;
}

function toBind(definition: Persona): DefinitionToBind {
  return {
    healthScoring: Object.fromEntries(
      (definition.health?.dimensions ?? []).map(({ name, indicators }) => [name, indicators]),
    ),
    redFlags: definition.input.red_flags,
    keyQuestions: definition.input.key_questions,
    workflows: definition.integration.workflows,
  };
}
