import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { asLine, fileIn, linesIn, writeJournal } from "../support/journal-file.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { type CliOptions, emptyHome, end, occurrences, runCli } from "../support/run-cli.ts";
import { hasTerminal, runTerminal, withoutTerminal } from "../support/run-terminal.ts";

const champion = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
const contoso = "Contoso Ltd: 100 of 200 seats active, NPS 8. Renewal 2027-05-01. Usage fell 40 %.";
const asOf = ["--as-of", "2026-11-23"];

const ndjson = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** A journal of its own, and the program run on it. */
function newJournal() {
  const data = emptyHome();
  const cli = (...args: string[]) => runCli(args, { data });
  return { data, cli, journal: (...args: string[]) => cli("journal", ...args) };
}

describe("a consultation on record", () => {
  it("stands in the journal with everything it rests on, and the JSON says where", async () => {
    const { data, cli } = newJournal();
    const notes = join(emptyHome(), "notes.txt");
    writeFileSync(notes, "Usage fell by 40 %.\n");
    const { stdout } = await cli("--json", ...asOf, champion, "-f", notes);
    const envelope = JSON.parse(stdout);
    const [entry, ...more] = linesIn(data);
    expect(more).toEqual([]);
    expect(envelope.journal).toEqual({ id: entry?.id, path: fileIn(data), error: null });
    expect(entry).toMatchObject({
      v: 2,
      type: "consultation",
      session: envelope.session_id,
      turn: 1,
      as_of: "2026-11-23",
      by: "playbook",
      outcome: "success",
      partial: false,
      accounts: [{ name: "Northwind", route: "escalate" }],
      entry: {
        persona: envelope.persona,
        question: champion,
        sources: [
          { name: "question", bytes: champion.length },
          { name: notes, bytes: 20 },
        ],
        facts: envelope.facts,
        assessments: [envelope.assessment],
        shown: envelope.body,
        usage: envelope.usage,
        exit_code: 0,
        error: null,
      },
    });
    const steps = entry?.steps as { owner: string; due: string }[];
    expect(steps).toHaveLength(6);
    expect(steps.filter(({ owner, due }) => !owner || !/^\d{4}-\d\d-\d\d$/.test(due))).toEqual([]);
    const keys = Object.keys(entry ?? {});
    expect(keys.slice(0, 4)).toEqual(["v", "bytes", "sum", "type"]);
    // Lists parse no further than they need.
    expect(keys.slice(-3)).toEqual(["dues", "steps", "entry"]);
  });

  it("is shown byte for byte as it was printed", async () => {
    const { cli, journal } = newJournal();
    const { stdout } = await cli(...asOf, champion);
    const shown = await journal("show", "last");
    expect(shown.stdout).toBe(stdout);
    expect(shown.stderr).toMatch(/6 of 6 next steps are open/);
  });

  it("is kept as partial when the answer breaks off, with its bytes", async () => {
    const { data, journal } = newJournal();
    const server = await startModelServer(
      answer(["## 1. Customer", " Assessment\u0007\n\nHalf"], { ending: "cut" }),
    );
    const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" };
    const { code, stdout } = await runCli(["How is Northwind?", "--timeout", "5"], { data, env });
    await server.close();
    expect(code).toBe(75);
    expect(linesIn(data)).toMatchObject([
      {
        partial: true,
        outcome: "temporary",
        entry: { body: "## 1. Customer Assessment\u0007\n\nHalf", exit_code: 75 },
      },
    ]);
    const shown = await journal("show", "last");
    expect(shown.stdout).toBe(stdout);
    expect(shown.stdout).toContain("Half");
    expect(shown.stderr).toMatch(/incomplete/);
    expect((await journal("list")).stdout).toMatch(/partial/);
    expect((await journal("verify")).code).toBe(0);
  });

  it("is on record too when the model failed before a word came", async () => {
    const { data, journal } = newJournal();
    const server = await startModelServer({ kind: "plain", status: 401, body: "{}" });
    const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" };
    expect((await runCli(["How is Northwind?"], { data, env })).code).toBe(4);
    await server.close();
    expect(linesIn(data)).toMatchObject([{ outcome: "model", partial: false, entry: { shown: null } }]);
    const shown = await journal("show", "last");
    expect([shown.code, shown.stdout]).toEqual([0, ""]);
    expect(shown.stderr).toMatch(/No answer was received/);
  });

  it("holds no key, wherever one stood", async () => {
    const { data } = newJournal();
    const key = "sk-ant-api03-loopback-only-0123456789";
    const token = "my-own-gateway-token-987654321";
    const server = await startModelServer(answer(`${goodAnswer}\nYour key is ${key}, the token ${token}.`));
    const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: token };
    await runCli([`Why does ${key} not work?`], {
      data,
      env,
      stdin: `Authorization: Bearer abcdefghijkl\\"`,
    });
    await server.close();
    const text = readFileSync(fileIn(data), "utf8");
    expect(linesIn(data)).toHaveLength(1);
    expect(text).not.toContain(key);
    expect(text).not.toContain(token);
  });

  it.each<[string, string[], Record<string, string>]>([
    ["--no-journal", ["--no-journal"], {}],
    ["CONSULT_CUSTOMER_JOURNAL=off", [], { CONSULT_CUSTOMER_JOURNAL: "off" }],
    ["--dry-run", ["--dry-run"], {}],
  ])("is not kept with %s", async (_name, args, env) => {
    const data = emptyHome();
    const { code, stdout } = await runCli(["--json", ...args, ...asOf, champion], { data, env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveProperty("journal");
    expect(existsSync(join(data, "consult-customer"))).toBe(false);
  });

  it("is not kept when either config says so: a repository cannot turn on what the user turned off", async () => {
    const config = (enabled: boolean): string => `journal: { enabled: ${enabled} }\n`;
    for (const [user, project] of [
      [false, true],
      [true, false],
    ] as const) {
      const [home, data] = [emptyHome(), emptyHome()];
      for (const [folder, enabled] of [
        [join(home, ".config", "consult-customer"), user],
        [join(home, ".consult-customer"), project],
      ] as const) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, "config.yaml"), config(enabled));
      }
      expect((await runCli([...asOf, champion], { cwd: home, data })).code).toBe(0);
      expect(existsSync(join(data, "consult-customer"))).toBe(false);
    }
  });

  it("is not kept for wrong usage or for health", async () => {
    const { data, cli } = newJournal();
    await cli("--as-of", "never", "q");
    await cli("");
    await runCli(["health", "--input-format", "csv", "-"], { data, stdin: "name,nps_rating\nA,9\n" });
    expect(existsSync(join(data, "consult-customer"))).toBe(false);
  });
});

describe("a consultation that cannot be recorded", () => {
  const expectAnswered = async (data: string, why: RegExp, options: CliOptions = {}) => {
    const text = await runCli(["-q", ...asOf, champion], { ...options, data });
    expect([text.code, occurrences(text.stdout, end)]).toEqual([0, 1]);
    expect(text.stderr).toMatch(why);
    const json = await runCli(["-q", "--json", ...asOf, champion], { ...options, data });
    expect(JSON.parse(json.stdout).journal).toMatchObject({ id: null, error: expect.stringMatching(/./) });
  };

  it("is answered all the same when the system takes no more bytes, and stderr says so", async () => {
    const under = ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh"];
    await expectAnswered(emptyHome(), /not recorded: the file has reached its largest size/, { under });
  });

  it("is answered when the folder cannot be written", async () => {
    const data = emptyHome();
    mkdirSync(join(data, "consult-customer"));
    chmodSync(join(data, "consult-customer"), 0o500);
    // The superuser writes everywhere but into /sys.
    const folder = process.getuid?.() === 0 ? "/sys" : data;
    await expectAnswered(folder, /not recorded: (?:permission denied|the folder is read-only|ENOENT)/);
  });

  it("is answered when there is no home", () =>
    expectAnswered("", /not recorded: neither HOME nor XDG_DATA_HOME/, { env: { HOME: "" } }));

  it("is answered when its folder cannot be made, wherever it would stand, and nothing hangs", async () => {
    const folder = emptyHome();
    symlinkSync("/nowhere/at/all", join(folder, "dangling"));
    symlinkSync(join(folder, "round"), join(folder, "round"));
    writeFileSync(join(folder, "file"), "");
    for (const data of ["/proc/nowhere", "/proc/self/nowhere/x", "/dev/null/x", "/sys/x"])
      await expectAnswered(data, /not recorded: ./);
    for (const name of ["dangling", "round", "file"])
      await expectAnswered(join(folder, name), /not recorded: ./);
  });

  it("is answered when the file is of a newer version, which is left as it is", async () => {
    const data = emptyHome();
    mkdirSync(join(data, "consult-customer"));
    const text = '{"v":3,"type":"consultation","new":true}\n';
    writeFileSync(fileIn(data), text);
    await expectAnswered(data, /not recorded: .*newer version.*Update consult-customer/);
    expect(readFileSync(fileIn(data), "utf8")).toBe(text);
    const list = await runCli(["journal", "list", "--json"], { data });
    expect(list.code).toBe(3);
    expect(JSON.parse(list.stdout)).toMatchObject({
      subtype: "error_data",
      error: { code: "journal.newer_version" },
    });
  });
});

describe("consult-customer journal", () => {
  const { data, cli, journal } = newJournal();
  let northwind = "";
  let fabled = "";

  beforeAll(async () => {
    await cli("-q", ...asOf, champion);
    await cli("-q", "--as-of", "2026-11-10", contoso);
    [fabled, northwind] = ndjson((await journal("list", "--json")).stdout).map(({ id }) => String(id)) as [
      string,
      string,
    ];
  });

  it("lists the newest first, and only what is wanted", async () => {
    expect((await journal("list")).stdout.split("\n").map((line) => line.slice(0, 10).trim())).toEqual([
      "ID",
      fabled,
      northwind,
      "",
    ]);
    const ids = async (...args: string[]) =>
      ndjson((await journal("list", "--json", ...args)).stdout).map(({ id }) => id);
    expect(await ids("--limit", "1")).toEqual([fabled]);
    expect(await ids("--account", "NORTH")).toEqual([northwind]);
    expect(await ids("--route", "escalate")).toEqual([northwind]);
    expect(await ids("--persona", "nobody")).toEqual([]);
    expect(await ids("--since", "1d")).toEqual([fabled, northwind]);
    expect(await ids("--since", "2999-01-01")).toEqual([]);
  });

  it("finds words in question and answer, whatever their case", async () => {
    expect((await journal("search", "CHAMPION", "left")).stdout).toMatch(
      new RegExp(`^${northwind} .*\n  .*champion`),
    );
    const none = await journal("search", "zebra");
    expect([none.code, none.stdout, none.stderr]).toEqual([0, "", "Nothing was found.\n"]);
  });

  it("says what is due by account, overdue first, and fails on it when asked to", async () => {
    const due = ["due", ...["--as-of", "2026-11-25"], "--within", "3d"];
    const { code, stdout } = await journal(...due);
    expect(code).toBe(0);
    expect(stdout.split("\n\n").map((block) => block.split("\n")[0])).toEqual(["Contoso Ltd", "Northwind"]);
    expect(stdout).toMatch(/2026-11-24 overdue 1 d +Elena +Verify the departure/);
    const steps = ndjson((await journal(...due, "--json", "--account", "northwind")).stdout);
    expect(steps[0]).toMatchObject({
      type: "step",
      id: `${northwind}.1`,
      status: "overdue",
      days: -1,
      owner: "Elena",
    });
    expect(steps.every((step) => String(step.due) <= "2026-11-28")).toBe(true);
    expect((await journal(...due, "--fail-on", "overdue")).code).toBe(10);
    expect((await journal("due", "--as-of", "2026-11-01", "--fail-on", "overdue")).code).toBe(0);
  });

  it("keeps the steps of a plan that a later answer gives anew out of what is due", async () => {
    const own = newJournal();
    await own.cli(...asOf, champion);
    const [first] = linesIn(own.data);
    await own.journal("done", "last.1");
    await own.cli(...asOf, "-c", "The renewal is on 2027-02-15. The plan again, please.");
    const due = ndjson((await own.journal("due", ...asOf, "--within", "90d", "--json")).stdout);
    expect(due.length).toBeGreaterThan(3);
    expect(due.filter(({ id }) => String(id).startsWith(String(first?.id)))).toEqual([]);
    expect(due.filter(({ what }) => /^Verify the departure/.test(String(what)))).toEqual([]);
    const rows = ndjson((await own.journal("list", "--json")).stdout);
    expect(rows.map(({ turn, open_steps }) => [turn, open_steps === 0])).toEqual([
      [2, false],
      [1, true],
    ]);
    // Another conversation about the same account gives its plan anew as well; what was done lately stays done.
    await own.cli(...asOf, champion);
    const again = ndjson((await own.journal("due", ...asOf, "--within", "90d", "--json")).stdout);
    expect(again.length).toBe(5);
    expect(new Set(again.map(({ id }) => String(id).split(".")[0])).size).toBe(1);
    // A question without an answer of steps leaves the plan as it is, and one that names nobody is nobody's duty.
    await own.cli(...asOf, "Our champion just left and the renewal is in 74 days.");
    const { stdout, stderr } = await own.journal("due", ...asOf, "--within", "90d", "--json");
    expect(ndjson(stdout)).toEqual(again);
    expect(stderr).toMatch(/\d+ more are of questions that name no account, and nobody's duty/);
  });

  it("writes the heads of the list's columns in bold on a terminal", async ({ skip }) => {
    skip(!hasTerminal(), withoutTerminal);
    const { screen } = await runTerminal(["journal", "list"], { env: { XDG_DATA_HOME: data } });
    expect(screen).toMatch(/^ID +WHEN +ACCOUNT +HEALTH +ROUTE +OPEN +RESULT +QUESTION\n/m);
  });

  it("offers an alias for two names that look like one account, keeps it, and counts both as one", async () => {
    const own = newJournal();
    await own.cli(...asOf, champion);
    await own.cli(...asOf, champion.replace("Northwind", "Northwind Ltd"));
    const due = ["due", ...asOf, "--within", "90d"];
    const two = await own.journal(...due);
    expect(two.stdout.match(/^Northwind.*$/gm)?.sort()).toEqual(["Northwind", "Northwind Ltd"]);
    const [, offered = "", declined = ""] =
      /look like one account\. If they are: consult-customer journal (.*); if not: consult-customer journal (.*)\n/.exec(
        two.stderr,
      ) ?? [];
    expect(offered).toBe("alias 'Northwind' 'Northwind Ltd'");
    expect(declined).toBe("alias 'Northwind' 'Northwind'");
    expect((await own.journal("alias", "Northwind", "Northwind Ltd")).stdout).toBe(
      "Northwind counts under Northwind Ltd.\n",
    );
    expect((await own.journal("alias")).stdout).toBe("Northwind → Northwind Ltd\n");
    const one = await own.journal(...due);
    expect(one.stdout.match(/^Northwind.*$/gm)).toEqual(["Northwind Ltd"]);
    expect(one.stderr).not.toMatch(/look like one account/);
    const accounts = async (): Promise<unknown[]> =>
      JSON.parse((await own.journal("stats", "--json", ...asOf)).stdout).accounts.map(
        ({ account, consultations }: Record<string, unknown>) => [account, consultations],
      );
    expect(await accounts()).toEqual([["Northwind Ltd", 2]]);
    expect((await own.cli("plan", "--account", "northwind", ...asOf, "-q")).stdout).toMatch(
      /Verify the departure/,
    );
  });

  it("takes an alias back, and lets none lead in a circle", async () => {
    const own = newJournal();
    await own.cli(...asOf, champion);
    const alias = (...names: string[]) => own.journal("alias", ...names);
    await alias("Nordwind", "Northwind");
    expect((await alias("Northwind", "Nordwind")).stderr).toMatch(/Nordwind counts under Northwind already/);
    expect((await alias("Nordwind", "Nordwind")).stdout).toBe("Nordwind is an account of its own.\n");
    expect((await alias("Northwind", "Nordwind")).code).toBe(0);
    const unknown = await alias("Nortwind", "Northwind");
    expect(unknown.stderr).toMatch(/Nothing is recorded about Nortwind yet. Did you mean Northwind\?/);
    expect((await alias("one")).stderr).toMatch(/takes two names/);
    expect(ndjson((await alias("--json")).stdout)).toHaveLength(3);
  });

  it("marks steps as done, once", async () => {
    const before = linesIn(data).length;
    expect((await journal("done", `${northwind.slice(0, 6)}.1`)).stdout).toMatch(
      new RegExp(`^${northwind}\\.1 done: Verify`),
    );
    expect((await journal("done", `${northwind}.1`)).stdout).toMatch(/was done on/);
    expect(linesIn(data)).toHaveLength(before + 1);
    const due = await journal("due", "--json", "--as-of", "2026-11-25", "--account", "Northwind");
    expect(ndjson(due.stdout).map(({ id }) => id)).not.toContain(`${northwind}.1`);
    expect((await journal("done", "last.all")).code).toBe(0);
    expect(ndjson((await journal("list", "--json", "--open")).stdout).map(({ id }) => id)).toEqual([
      northwind,
    ]);
  });

  it("notes outcomes, of which the newest counts", async () => {
    await journal("outcome", northwind, "They want a quote", "--result", "open");
    expect(
      (await journal("outcome", northwind, "Renewed", "for two years", "--result", "retained")).stdout,
    ).toBe(`${northwind} retained (was open)\n`);
    const shown = JSON.parse((await journal("show", northwind, "--json")).stdout);
    expect(shown.outcomes.map(({ text }: { text: string }) => text)).toEqual([
      "Renewed for two years",
      "They want a quote",
    ]);
  });

  it("counts steps, outcomes and cost, and shows how health went", async () => {
    const { stdout } = await journal("stats", "--as-of", "2026-11-25");
    expect(stdout).toMatch(/^Consultations +2,/);
    expect(stdout).toMatch(/Outcomes +retained 1/);
    expect(stdout).toMatch(/Contoso Ltd .*[▁▂▃▄▅▆▇█] 2026-11-10/);
    const { steps } = JSON.parse((await journal("stats", "--json", "--as-of", "2026-11-27")).stdout);
    expect(steps.in_time + steps.late + steps.open + steps.done_undated).toBe(steps.all);
    expect(steps).toMatchObject({ open: 5, overdue: 5 });
  });

  it("exports JSON, CSV and Markdown", async () => {
    const json = JSON.parse((await journal("export", "--format", "json")).stdout);
    expect(json.map(({ id }: { id: string }) => id)).toEqual([fabled, northwind]);
    const csv = (await journal("export", "--format", "csv", "--account", "Northwind")).stdout.split("\r\n");
    expect(csv[0]).toMatch(/^id,at,as_of,account,/);
    expect(csv[1]).toMatch(new RegExp(`^${northwind},.*,retained,Renewed for two years$`));
    const markdown = (await journal("export", "--format", "md")).stdout;
    expect(markdown).toContain(`# Northwind, 2026-11-23 (${northwind})`);
    expect(markdown).toMatch(/- \[x\] Verify the departure .*done \d{4}-/);
  });

  it("verifies stored answers again, and fails when a good one breaks", async () => {
    expect(JSON.parse((await journal("verify", "--json")).stdout)).toMatchObject({
      checked: 2,
      same: 2,
      broken: 0,
    });
    const copy = newJournal();
    const changed = (line: Record<string, unknown>): Record<string, unknown> =>
      JSON.parse(JSON.stringify(line).replace("## 7. Timeline", "## 7. Dates"));
    writeJournal(
      copy.data,
      linesIn(data).map((line) => asLine(changed(line))),
    );
    const { code, stdout } = await copy.journal("verify");
    expect(code).toBe(5);
    expect(stdout).toMatch(/no longer good: \+ element\.missing/);
  });

  it.each([
    [[], /journal needs a command: list, show/],
    [["show", "zzzzzzzzzz"], /no consultation "zzzzzzzzzz"/],
    [["done", "last"], /names no step/],
    [["done", "last.99"], /has no step 99/],
    [["outcome", "last", "x", "--result", "won"], /Allowed choices are retained/],
    [["export"], /required option '--format/],
    [["list", "--since", "soon"], /30d/],
    [["prune", "--before", "2027-01-01", "--include-open"], /nobody can be asked here/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await journal(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("suggests the id that was meant", async () => {
    const { stderr } = await journal("show", `${northwind}x`);
    expect(stderr).toContain(`Did you mean ${northwind}?`);
  });

  it("deletes what is old and done, and keeps what has open steps", async () => {
    expect((await journal("prune", "--before", "2999-01-01", "--dry-run")).stderr).toMatch(
      /1 consultations .*would be deleted, 1 kept/,
    );
    expect(linesIn(data).length).toBeGreaterThan(2);
    const pruned = await journal("prune", "--before", "2999-01-01", "--yes", "--json");
    expect(JSON.parse(pruned.stdout)).toMatchObject({ deleted: 1, kept: 1, kept_open: 1 });
    expect((await journal("show", northwind)).code).toBe(0);
    expect((await journal("show", fabled)).code).toBe(2);
    expect((await journal("list", "--json")).stdout).toContain('"result":"retained"');
  });

  it("sets a torn line aside, tells of it every time, and goes on", async () => {
    appendFileSync(fileIn(data), '{"v":1,"bytes":900,"type":"consultation","id":"cut');
    const { code, stdout, stderr } = await journal("list", "--quiet");
    expect([code, stdout.includes(northwind)]).toEqual([0, true]);
    expect(stderr).toMatch(/a damaged line, set aside \(at byte \d+, 50 bytes\)/);
    expect((await cli(...asOf, champion)).stderr).toMatch(/last line had been cut short/);
    expect(ndjson((await journal("list", "--json")).stdout)).toHaveLength(2);
    expect((await journal("verify")).code).toBe(3);
    await journal("prune", "--before", "2000-01-01");
    expect((await journal("verify")).code).toBe(0);
    expect(readFileSync(join(data, "consult-customer", "journal.damaged.jsonl"), "utf8")).toMatch(
      /"id":"cut\n$/,
    );
  });

  it("is empty without a word on stdout before anything is asked", async () => {
    const { journal: empty } = newJournal();
    for (const args of [["list"], ["due"], ["search", "x"], ["verify"]]) {
      const { code, stdout, stderr } = await empty(...args);
      expect([code, stdout]).toEqual([0, ""]);
      expect(stderr).toMatch(/^The journal is empty/);
    }
  });
});
