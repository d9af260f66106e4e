import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { goodAnswer } from "./answers.ts";
import { answer, apiError, type Behaviour, startModelServer } from "./model-server.ts";
import { type CliOptions, type CliResult, emptyHome } from "./run-cli.ts";

/** A run of the program that ends in an envelope; its files stand in the working folder. */
export type EnvelopeCase = {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** What the model's server does; without it the playbook answers. */
  readonly server?: Behaviour;
};

const asOf = ["--as-of", "2026-11-23"];
const champion = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
const record = `as_of: 2026-11-20
currency: EUR
name: Contoso
arr: 96000
renewal_date: 2027-02-28
notice_period_days: 60
auto_renew: true
seats: 250
active_users_28d: { value: 180, as_of: 2026-11-01, by: product analytics }
usage_change: -31 %
csat_pct: 84 %
nps_rating: 7/10
goals_met: 2
goals_due: 4
last_exec_meeting: 2026-08-25
exec_sponsor: Ana Ruiz, CIO
`;
const accounts =
  "name,arr,currency,renewal date,nps_rating\nGlobex,120000,USD,2027-01-31,3\nInitech,80000,USD,2027-05-31,9\n";

/** One of every kind of outcome and of everything an envelope may hold. */
export const envelopeCases: readonly EnvelopeCase[] = [
  { name: "playbook", args: [champion, ...asOf] },
  {
    name: "record",
    args: ["How healthy is Contoso?", "--account", "contoso.yaml", ...asOf, "--no-journal"],
    files: { "contoso.yaml": record },
  },
  {
    name: "two-accounts",
    args: [
      "Compare Contoso with Globex.",
      "--account",
      "contoso.yaml",
      "-f",
      "globex.txt",
      ...asOf,
      "--no-journal",
    ],
    files: {
      "contoso.yaml": record,
      "globex.txt": "Globex: NPS is 3. Globex renewal is on 2027-01-31. Globex ARR is $120,000.\n",
    },
  },
  {
    name: "account-of-a-table",
    args: ["What now?", "--accounts", "accounts.csv", "--account", "Globex", ...asOf, "--no-journal"],
    files: { "accounts.csv": accounts },
  },
  // A greeting has the short form since requests are read; version 0.1.0 knew the full one alone.
  { name: "nothing-known", args: ["Hello?", "--form", "full", ...asOf, "--no-journal"] },
  { name: "fail-on", args: [champion, "--fail-on", "escalate", ...asOf, "--no-journal"] },
  { name: "dry-run", args: [champion, "--dry-run", ...asOf] },
  {
    name: "check",
    args: ["check", "answer.md", champion, ...asOf],
    files: {
      "answer.md": `=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===\n${goodAnswer}\n=== END CUSTOMER SUCCESS MANAGER RESPONSE ===\n`,
    },
  },
  {
    name: "model",
    args: ["How is Northwind?", ...asOf],
    server: answer(goodAnswer, { usage: { input_tokens: 1000, output_tokens: 200 } }),
  },
  {
    name: "contract-broken",
    args: ["How is Northwind?", ...asOf, "--no-journal"],
    server: answer("I grant them a 20 % discount."),
  },
  {
    name: "model-refused-the-key",
    args: ["How is Northwind?", ...asOf],
    server: apiError(401, "authentication_error", "invalid x-api-key"),
  },
  {
    name: "stream-cut",
    args: ["How is Northwind?", ...asOf, "--timeout", "20"],
    server: answer(["## 1. Customer", " Assessment\n\nHalf"], { ending: "cut" }),
  },
  {
    name: "time-over",
    args: ["How is Northwind?", ...asOf, "--timeout", "2s"],
    server: answer(["## 1. Customer", " Assessment\n\nHalf"], { ending: "stall" }),
  },
  {
    name: "fallback",
    args: [champion, "--fallback", "playbook", ...asOf, "--no-journal", "--timeout", "20"],
    server: { kind: "reset" },
  },
  { name: "wrong-usage", args: [champion, "--as-of", "yesterday"] },
  {
    name: "wrong-data",
    args: [champion, "--persona", "broken.yaml", ...asOf],
    files: { "broken.yaml": "id: broken\nnam: Elena\n" },
  },
];

type Run = (args: readonly string[], options: CliOptions) => Promise<CliResult>;

/** Runs a case with `run`, and gives its envelope. */
export async function runEnvelopeCase(
  { args, files = {}, stdin, server: behaviour }: EnvelopeCase,
  run: Run,
): Promise<Record<string, unknown>> {
  const cwd = emptyHome();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const server = behaviour === undefined ? null : await startModelServer(behaviour);
  const env: Record<string, string> =
    server === null ? {} : { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" };
  try {
    const { stdout } = await run([...args, "--json"], {
      cwd,
      env,
      ...(stdin === undefined ? {} : { stdin }),
    });
    return JSON.parse(stdout);
  } finally {
    await server?.close();
  }
}
