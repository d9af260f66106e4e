import { readFileSync } from "node:fs";
import type { Persona } from "../../persona/persona.ts";
import type { CountryHolidays } from "../../practice/own-calendar.ts";
import type { Practice } from "../../practice/practice.ts";
import type { LanguageData } from "../../reader/phrasebook/add-language.ts";
import type { PhrasebookData } from "../../reader/phrasebook/phrasebook.ts";
import type { WrittenFieldTable } from "../../records/read-record/field-table.ts";
import type { SayingsData } from "../../verification/sayings/sayings.ts";

/** The shipped persona and practice, checked and turned into JSON when the program was built (embed.ts). */
export type Embedded = {
  readonly persona: Persona;
  readonly personaHash: string;
  readonly practice: Practice;
};

let embedded: Embedded | null = null;

/** Reads what the build left beside the program, once: no YAML and no schema is loaded for it. */
export function loadEmbedded(): Embedded {
  // The build wrote it from parsed values, so its shape is settled.
  embedded ??= readJson("embedded.json") as Embedded;
  return embedded;
}

export type EmbeddedPartner = { readonly persona: Persona; readonly hash: string };

let partners: readonly EmbeddedPartner[] | null = null;

/** The partners of the shipped persona, as the build left them. */
export function loadPartners(): readonly EmbeddedPartner[] {
  partners ??= readJson("partners.json") as readonly EmbeddedPartner[];
  return partners;
}

let reading: PhrasebookData | null = null;

/** The ways of saying things, as the build left them. Its words are indexed; the lists themselves are read when asked for. */
export function loadReading(): PhrasebookData {
  reading ??= {
    ...(readJson("reading.json") as Omit<PhrasebookData, "terms">),
    get terms() {
      terms ??= readJson("terms.json") as PhrasebookData["terms"];
      return terms;
    },
  };
  return reading;
}

let terms: PhrasebookData["terms"] | null = null;
const readLanguages: ReadonlySet<string> = new Set(["de", "fr", "es"]);

/** What a language adds to the ways of saying things, as the build left it; null for one that is not read. */
export const loadLanguage = (id: string): LanguageData | null =>
  readLanguages.has(id) ? (readJson(`reading.${id}.json`) as LanguageData) : null;

/** The ways in which answers say things, as the build left them. */
export const loadSayingsData = (): SayingsData => readJson("sayings.json") as SayingsData;

/** Public holidays by country, as the build found them. */
export const loadHolidays = (): Readonly<Record<string, CountryHolidays>> =>
  readJson("holidays.json") as Readonly<Record<string, CountryHolidays>>;

/** Under which names facts come in records and exports, as written; buildFieldTable makes it ready. */
export const loadFields = (): WrittenFieldTable => readJson("fields.json") as WrittenFieldTable;

/** The program's parts stand beside the data. */
const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), "utf8"));
