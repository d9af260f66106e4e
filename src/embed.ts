import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { engines, name, version } from "../package.json";
import type { Embedded } from "./adapters/definitions/embedded.ts";
import { hashPersona } from "./adapters/definitions/hash-persona.ts";
import { settingKeys, settingVariables } from "./config/setting-keys.ts";
import { gatherHolidays } from "./embed/gather-holidays.ts";
import { renderFinding } from "./finding/render-finding.ts";
import { journalVersion } from "./journal/journal-version.ts";
import { manPage } from "./output/manual/man-page.ts";
import { manualWords } from "./output/manual/manual-words.ts";
import { parsePersona } from "./persona/parse-persona.ts";
import type { Persona } from "./persona/persona.ts";
import { fullName } from "./persona/persona-identity.ts";
import type { DefinitionToBind } from "./practice/practice-issue.ts";
import { readPractice } from "./practice/read-practice.ts";
import { describeProgram } from "./program.ts";
import { parseLanguage } from "./reader/phrasebook/parse-language.ts";
import { parsePhrasebook } from "./reader/phrasebook/parse-phrasebook.ts";
import { parseFieldTable } from "./records/read-record/parse-field-table.ts";
import { parseSayings } from "./verification/sayings/parse-sayings.ts";

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
const partnerFiles = readdirSync(new URL("persona/partners/", root)).filter((name) => name.endsWith(".yaml"));
const partners = partnerFiles.map((name) =>
  parsePersona(`persona/partners/${name}`, read(`persona/partners/${name}`)),
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
const spoken = ["de", "fr", "es"].map((id) =>
  parseLanguage(id, readingFiles, reading.ok ? Object.keys(reading.value.terms) : []),
);
const sayings = parseSayings(
  readdirSync(new URL("persona/practice/claims/", root))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({
      name,
      path: `persona/practice/claims/${name}`,
      bytes: read(`persona/practice/claims/${name}`),
    })),
);
const practice = readPractice(
  files.map((name) => ({ name, path: `persona/practice/${name}`, bytes: read(`persona/practice/${name}`) })),
  persona.ok ? { definition: toBind(persona.value) } : {},
);

if (
  persona.ok &&
  practice.ok &&
  fields.ok &&
  reading.ok &&
  sayings.ok &&
  [...spoken, ...partners].every(({ ok }) => ok)
) {
  const embedded: Embedded = {
    persona: persona.value,
    personaHash: hashPersona(persona.value),
    practice: practice.value,
  };
  mkdirSync(new URL("dist/", root), { recursive: true });
  writeFileSync(new URL("dist/embedded.json", root), JSON.stringify(embedded));
  writeFileSync(
    new URL("dist/partners.json", root),
    JSON.stringify(
      partners.flatMap((one) => (one.ok ? [{ persona: one.value, hash: hashPersona(one.value) }] : [])),
    ),
  );
  writeFileSync(new URL("dist/fields.json", root), JSON.stringify(fields.value));
  const holidays = gatherHolidays(practice.value.calendar.holidays);
  writeFileSync(new URL("dist/holidays.json", root), JSON.stringify(holidays));
  writeFileSync(new URL("dist/reading.json", root), JSON.stringify(reading.value));
  for (const language of spoken)
    if (language.ok)
      writeFileSync(new URL(`dist/reading.${language.value.id}.json`, root), JSON.stringify(language.value));
  writeFileSync(new URL("dist/sayings.json", root), JSON.stringify(sayings.value));
  const { id } = persona.value;
  const versions = {
    name,
    version,
    schema: 1,
    journal: journalVersion,
    persona: { id, name: fullName(persona.value), hash: embedded.personaHash },
    engines: engines.node,
  };
  writeFileSync(new URL("dist/version.json", root), JSON.stringify(versions));
  const page = manPage({
    ...manualWords,
    tree: describeProgram(),
    version,
    variables: [
      ...settingKeys.flatMap((key) => {
        const variable = settingVariables[key];
        return variable === undefined ? [] : [[variable, `the setting ${key}`] as const];
      }),
      ...manualWords.variables,
    ],
  });
  writeFileSync(new URL("dist/consult-customer.1", root), page);
  writeFileSync(new URL("dist/hey-success.1", root), ".so man1/consult-customer.1\n");
} else {
  const findings = [persona, ...partners, practice, fields, reading, ...spoken, sayings].flatMap((parsed) =>
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
