import { fileURLToPath } from "node:url";
import { version } from "../../package.json";
import { goodAnswer } from "../support/answers.ts";
import { begin, end } from "../support/run-cli.ts";

export type Command = {
  readonly args: readonly string[];
  /** Its exit code; default 0. */
  readonly code?: number;
  /** The environment names the model server. */
  readonly asksModel?: true;
  /** Of what it prints; where there is none, every release has to print the same. */
  readonly prints?: (stdout: string) => boolean;
};

const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
const asOf = ["--as-of", "2026-11-23"];
const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";

/** One of each part that is loaded late and needs no terminal. They share a home and a journal, in this order. */
export const commands: readonly Command[] = [
  { args: ["--version"], prints: (stdout) => stdout === `${version}\n` },
  { args: ["--help"] },
  { args: [...asOf, question] },
  { args: [...asOf, "--account", fixture("records/proseware.yaml"), question] },
  { args: ["health", ...asOf, fixture("exports/hubspot.csv")] },
  { args: ["check", ...asOf, fixture("answers/northwind-chat.md")], code: 5 },
  { args: [question], asksModel: true, prints: (stdout) => stdout === `${begin}\n${goodAnswer}${end}\n` },
  { args: ["--dry-run", ...asOf, question] },
  { args: ["journal", "list"], prints: (stdout) => stdout.includes("Northwind") },
  { args: ["journal", "export", "--format", "md"], prints: (stdout) => stdout.includes(question) },
];
