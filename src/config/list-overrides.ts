import { oneSafeLine } from "../finding/safe-text.ts";
import type { Config } from "./config-schema.ts";
import type { Override } from "./override.ts";

export type OverrideInput = {
  /** The project's config file. */
  readonly file: string;
  readonly project: Config;
  readonly user: Config;
  /** What the command line or the environment says: nothing in a config counts against it. */
  readonly settled: ReadonlySet<keyof Config>;
};

type Said = { readonly [Key in keyof Config]-?: (value: NonNullable<Config[Key]>) => string };

const longest = 80;

/** How each key is said; those that a project may not have are here for the types' sake. */
const said: Omit<Said, "base_url" | "allow_insecure_base_url" | "api_key_command" | "trusted_folders"> = {
  model: (value) => `model ${oneSafeLine(value, longest)}`,
  fallback: (value) => `fallback ${oneSafeLine(value, longest)}`,
  effort: (value) => `effort ${value}`,
  max_tokens: (value) => `at most ${value} tokens`,
  timeout_s: (value) => `time limit ${value} s`,
  persona: (value) => `persona ${oneSafeLine(value, longest)}`,
  partners: (value) => `partners: ${value}`,
  reader: (value) => `reader ${oneSafeLine(value, longest)}`,
  prices: (value) => `prices of ${oneSafeLine(Object.keys(value).join(", "), longest)}`,
  calendar: ({ country, region, free = [] }) =>
    oneSafeLine(
      [
        ...(country === undefined
          ? []
          : [`holidays of ${country}${region === undefined ? "" : ` ${region}`}`]),
        ...(free.length === 0 ? [] : [`${free.length} days off`]),
      ].join(" and ") || "no other days off",
      longest,
    ),
  journal: ({ enabled }) => (enabled ? "a record is kept" : "no record is kept"),
};

/** What a project's config changes: what it sets otherwise than the user's, and nothing stronger settles. */
export function listConfigOverrides({ file, project, user, settled }: OverrideInput): Override[] {
  return (Object.keys(said) as (keyof typeof said)[]).flatMap((key) => {
    const value = project[key];
    if (value === undefined || settled.has(key) || isSame(value, user[key])) return [];
    // A project cannot turn on a record, so that it changes nothing there.
    if (key === "journal" && project.journal?.enabled === true) return [];
    const what = say(key, value);
    const own = user[key];
    const instead =
      own === undefined || key === "prices" || key === "journal" ? "" : `, in place of your ${say(key, own)}`;
    return [{ file, what: `${what}${instead}` }];
  });
}

const say = (key: keyof typeof said, value: unknown): string =>
  (said[key] as (value: unknown) => string)(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
