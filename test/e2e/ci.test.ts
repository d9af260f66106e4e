import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { begin, emptyHome, end, occurrences } from "../support/run-cli.ts";
import { hasShell, installProgram } from "../support/shell.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";

type Step = {
  name?: string;
  id?: string;
  uses?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
};
type Workflow = {
  on: { schedule: { cron: string }[] };
  jobs: { review: { env: Record<string, string>; steps: Step[] } };
};

/** A workspace with accounts, the program, and stand-ins for what the job calls besides. */
function place() {
  const home = emptyHome();
  const bin = installProgram(home);
  const stub = (name: string, script: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  stub("npm", `echo "$@" >> '${home}/npm.txt'`);
  // gh issue comment 1 --body-file comment.md
  stub("gh", `echo "$1 $2 $3" >> '${home}/gh.txt'; cat "$5" >> '${home}/comments.txt'`);
  stub("mail", `{ echo "$@"; cat; } >> '${home}/mail.txt'`);
  cpSync(join(root, "persona/samples/accounts.csv"), join(home, "accounts.csv"));
  const env = { PATH: `${bin}:${process.env.PATH ?? ""}`, HOME: home, TZ: "UTC" };
  const read = (name: string): string =>
    existsSync(join(home, name)) ? readFileSync(join(home, name), "utf8") : "";
  return { home, env, read };
}

/** Runs the steps of the job that are scripts, as a runner does: bash -e, and nothing behind one that fails. */
function runJob({ home, env }: ReturnType<typeof place>) {
  const { jobs } = parse(block("yaml")) as Workflow;
  const outputs = new Map<string, string>();
  const evaluate = (text: string): string =>
    text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
      const known: Record<string, string> = {
        "github.workspace": home,
        "github.token": "t",
        "github.repository": "o/r",
        "secrets.ANTHROPIC_API_KEY": "",
      };
      const value = known[name] ?? outputs.get(name);
      if (value === undefined) throw new Error(`nobody says what ${name} is`);
      return value;
    });
  const evaluated = (all: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, evaluate(value)]));
  const ran: string[] = [];
  for (const { name = "", id, run, env: own } of jobs.review.steps) {
    if (run === undefined) continue;
    const file = join(home, "output.txt");
    writeFileSync(file, "");
    const { status, stderr } = spawnSync("bash", ["-e", "-c", run], {
      cwd: home,
      encoding: "utf8",
      env: {
        ...env,
        ...evaluated(jobs.review.env),
        ...evaluated(own),
        GITHUB_OUTPUT: file,
        GITHUB_STEP_SUMMARY: join(home, "summary.md"),
      },
    });
    for (const [, key, value = ""] of readFileSync(file, "utf8").matchAll(/^(\w+)=(.*)$/gm))
      outputs.set(`steps.${id}.outputs.${key}`, value);
    ran.push(name);
    if (status !== 0) return { status, failed: name, ran, stderr };
  }
  return { status: 0, failed: null, ran, stderr: "" };
}

describe.skipIf(!hasShell("jq") || !hasShell("bash"))("the workflow of docs/ci.md", () => {
  it("fails on accounts that are newly red, comments their framed answers and stores the report", () => {
    const job = place();
    const first = runJob(job);
    expect(first).toMatchObject({ status: 10, failed: "Fail on newly red accounts" });
    const red = job.read("newly-red.txt").trim().split("\n");
    expect(red).toHaveLength(2);
    const comments = job.read("comments.txt");
    expect([occurrences(comments, begin), occurrences(comments, end)]).toEqual([2, 2]);
    for (const account of red) expect(comments).toContain(account);
    expect(job.read("gh.txt")).toBe("issue comment 1\nissue comment 1\n");
    expect(job.read("monday.html")).toContain("<!doctype html>");
    expect(job.read("summary.md")).toMatch(/^ {4}Where to spend time$/m);
    expect(job.read("monday.ndjson").trim().split("\n")).toHaveLength(6);
  });

  it("passes a week later when nothing else has turned red, and fails again for what has", () => {
    const job = place();
    runJob(job);
    expect(runJob(job)).toMatchObject({ status: 0, failed: null });
    expect(job.read("gh.txt")).toBe("issue comment 1\nissue comment 1\n");
    const rows = job.read("accounts.csv").split("\n");
    const [header = "", sick = "", well = ""] = rows;
    const name = well.split(",")[1] ?? "";
    // Contoso gets all that Northwind has but for who it is.
    const worse = [...well.split(",").slice(0, 2), ...sick.split(",").slice(2)].join(",");
    writeFileSync(join(job.home, "accounts.csv"), [header, sick, worse, ...rows.slice(3)].join("\n"));
    expect(runJob(job)).toMatchObject({ status: 10, failed: "Fail on newly red accounts" });
    expect(job.read("newly-red.txt")).toBe(`${name}\n`);
  });

  it("ends with 3 for a file with a mistake, after everything else was done", () => {
    const job = place();
    writeFileSync(join(job.home, "accounts.csv"), `${job.read("accounts.csv")}A-9,Tailspin,a lot\n`);
    runJob(job);
    expect(runJob(job)).toMatchObject({ status: 3, failed: "Fail on newly red accounts" });
    expect(job.read("monday.html")).not.toBe("");
  });

  it("uses only actions of a fixed release, and runs on Mondays", () => {
    const { jobs, on } = parse(block("yaml")) as Workflow;
    for (const { uses } of jobs.review.steps.filter((step) => step.uses !== undefined))
      expect(uses).toMatch(/^actions\/[\w/-]+@v\d+$/);
    expect(on.schedule.map(({ cron }) => cron)).toEqual(["17 6 * * 1"]);
  });
});

describe("the line for cron in docs/ci.md", () => {
  const [, when = "", command = ""] = /^((?:\S+\s+){4}\S+)\s{2}(.*)$/m.exec(block("cron")) ?? [];

  it("mails what is newly red, reviews all accounts, and mails nothing a week later", () => {
    const { home, env, read } = place();
    mkdirSync(join(home, "accounts"));
    cpSync(join(home, "accounts.csv"), join(home, "accounts/accounts.csv"));
    expect(when).toBe("17 6 * * 1");
    // In a crontab it would end the command.
    expect(command).not.toContain("%");
    const cron = () => spawnSync("sh", ["-c", command], { cwd: "/", env, encoding: "utf8" });
    expect(cron().status).toBe(0);
    const mail = read("mail.txt");
    expect(mail).toMatch(/^-s Accounts to look at cs@example\.com\n/);
    expect(mail).toContain("Newly red since the last consultation: ");
    expect(read("accounts/monday.ndjson").trim().split("\n")).toHaveLength(6);
    expect(cron().status).toBe(0);
    expect(read("mail.txt")).toBe(mail);
  });
});
