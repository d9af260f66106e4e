import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { asLine, fileIn, linesIn, writeJournal } from "../support/journal-file.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const asOf = ["--as-of", "2026-11-23"];
const questions = [
  "Northwind: our champion left. Renewal 2027-02-05.",
  "Contoso Ltd: NPS 8. Renewal 2027-05-01.",
];

/** Two consultations, one step done, one outcome: as parsed lines, made once. */
const recorded: Record<string, unknown>[] = [];
const idOf = (at: number): string => String(recorded[at]?.id);
beforeAll(async () => {
  const data = emptyHome();
  for (const question of questions) await runCli(["-q", ...asOf, question], { data });
  await runCli(["journal", "done", "last.1"], { data });
  await runCli(["journal", "outcome", "last", "Renewed", "--result", "retained"], { data });
  recorded.push(...linesIn(data));
}, 60_000);

const lines = (version: 1 | 2 = 2): Buffer[] => recorded.map((line) => asLine(line, version));
const journalIn = (data: string, ...args: string[]) => runCli(["journal", ...args], { data });
const ndjson = (text: string): Record<string, unknown>[] =>
  text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));

/** Every command that reads the journal, with the exit code it has on a journal that is in order. */
const readers: readonly (readonly string[])[] = [
  ["journal", "list"],
  ["journal", "search", "renewal"],
  ["journal", "due", "--as-of", "2026-11-25", "--within", "90d"],
  ["journal", "export", "--format", "json"],
  ["journal", "export", "--format", "csv"],
  ["journal", "export", "--format", "md"],
  ["journal", "export", "--v1"],
  ["journal", "stats"],
  ["journal", "show", "last"],
  ["journal", "done", "last.2"],
  ["journal", "outcome", "last", "more"],
  ["journal", "forget", "--account", "Nobody at all", "--dry-run"],
  ["journal", "prune", "--before", "2000-01-01", "--dry-run"],
  ["-c", ...asOf, "What now?"],
  ["plan", ...asOf, "--account", "Contoso Ltd"],
];

/** Some read the lists' part of a line, some the whole: of each kind one for every damage, all for three. */
const isTried = ([, verb, , format]: readonly string[]): boolean =>
  verb === "list" || verb === "search" || format === "md";
const triedByAll: readonly string[] = [
  "a letter of the answer changed",
  "an account that is null",
  "other things in its answer",
];

type Change = (line: Buffer) => Buffer;

const parse = (line: Buffer): Record<string, unknown> => JSON.parse(line.toString());
const withEntry = (line: Buffer, changes: Record<string, unknown>, version?: 1 | 2): Buffer =>
  asLine({ ...parse(line), entry: { ...(parse(line).entry as object), ...changes } }, version);

/** Changes of the first entry, whose line comes first in the file, that everybody sees who reads that far. */
const seenByAll: Record<string, Change> = {
  "a letter of the answer changed": (line) => line.fill("#", line.length - 4000, line.length - 3999),
  "a page of NUL": (line) => line.fill(0, 4096, 8192),
  "a digit of the version changed": (line) => line.fill("7", 5, 6),
  "an account that is null": (line) => asLine({ ...parse(line), accounts: [null] }),
  "accounts that are no list": (line) => asLine({ ...parse(line), accounts: { name: "x" } }, 1),
  "a step that is null": (line) => asLine({ ...parse(line), steps: [null] }, 1),
  "no entry": (line) => asLine({ ...parse(line), entry: null }, 1),
  "days that are none": (line) => asLine({ ...parse(line), as_of: "soon", at: "yesterday" }),
  "a cut": (line) => Buffer.concat([line.subarray(0, 3000), Buffer.from("\n")]),
  "something else in its place": () => Buffer.from("Hello, I am no record.\n"),
};
/** The same under a checksum that fits: seen by whoever reads the whole entry, a list does not. */
const seenInFull: Record<string, Change> = {
  "a null among its steps": (line) => asLine({ ...parse(line), steps: [null] }),
  "null for its answer": (line) => asLine({ ...parse(line), entry: null }),
  "other things in its answer": (line) => withEntry(line, { shown: 7, facts: "none" }),
  "grounds that are none": (line) => withEntry(line, { grounds: { accounts: [null] } }),
};
/** Lists, and whoever needs the newest entry alone. */
const readsLess = /list|stats|csv|--v1|last|due|-c|plan|forget/;

describe.each(Object.entries({ ...seenByAll, ...seenInFull }))(
  "a journal whose first entry has %s",
  (name, change) => {
    const damaged = (): string => {
      const [first = Buffer.alloc(0), ...rest] = lines();
      const data = emptyHome();
      writeJournal(data, [change(Buffer.from(first)), ...rest]);
      return data;
    };

    it("is verified to its end, with exit 3, and nothing is written", async () => {
      const data = damaged();
      const before = readFileSync(fileIn(data));
      const { code, stdout } = await journalIn(data, "verify", "--json");
      expect([code, JSON.parse(stdout)]).toMatchObject([
        3,
        { checked: 1, same: 1, broken: 0, damaged: [{ offset: 0 }] },
      ]);
      expect((await journalIn(data, "verify")).stdout).toMatch(/^damaged \(.*\) at byte 0, \d+ bytes\n$/);
      expect(readFileSync(fileIn(data)).equals(before)).toBe(true);
      expect(readdirSync(dirname(fileIn(data)))).toEqual(["journal.jsonl"]);
    });

    it("is read without it: no command fails, and none that meets it is silent", async () => {
      for (const command of triedByAll.includes(name) ? readers : readers.filter(isTried)) {
        const data = damaged();
        const { code, stderr } = await runCli([...command, "--quiet"], { data });
        expect([command, code]).toEqual([command, 0]);
        const words = command.join(" ");
        const meetsIt = name in seenByAll ? !/last|-c|plan/.test(words) : !readsLess.test(words);
        const said =
          /^consult-customer: The journal has a damaged line, set aside \(at byte 0, [^\n]*\n/m.test(stderr);
        if (meetsIt) expect([command, said]).toEqual([command, true]);
      }
    }, 120_000);

    it("is put in order by prune, which keeps the bytes", async () => {
      const data = damaged();
      const [first = ""] = readFileSync(fileIn(data), "latin1").split("\n");
      const { code, stderr } = await journalIn(data, "prune", "--before", "2000-01-01");
      expect([code, stderr]).toEqual([
        0,
        expect.stringMatching(/Damaged lines were moved to journal\.damaged\.jsonl: 1\./),
      ]);
      expect(readFileSync(join(dirname(fileIn(data)), "journal.damaged.jsonl"), "latin1")).toBe(`${first}\n`);
      const verified = await journalIn(data, "verify");
      expect(verified.code).toBe(0);
      expect(linesIn(data).map(({ id, type }) => id ?? type)).toEqual([idOf(1), "done", "outcome"]);
    });
  },
);

describe("a rewriting that was cut off", () => {
  /** A journal without its first entry, which stands in the old file alone. */
  const cutOff = (): string => {
    const data = emptyHome();
    const [first = Buffer.alloc(0), ...rest] = lines();
    const path = writeJournal(data, [...rest, first]);
    linkSync(path, `${path}.before-prune.${Buffer.concat(rest).length}`);
    writeFileSync(`${path}.new`, Buffer.concat(rest), { mode: 0o600 });
    renameSync(`${path}.new`, path);
    return data;
  };

  it("is finished and told of by every command, and by a consultation", async () => {
    const said =
      /^consult-customer: An earlier journal prune or forget was cut off while it changed the journal; .*1 entry was taken back\. Run it again\.$/m;
    const further = [
      ["journal", "prune", "--before", "2000-01-01"],
      [...asOf, "Is Fabrikam well?"],
    ];
    for (const command of [...readers, ...further]) {
      const data = cutOff();
      const { code, stderr } = await runCli([...command, "--quiet"], { data });
      expect([command, code]).toEqual([command, 0]);
      expect(stderr).toMatch(said);
      expect(linesIn(data).map(({ id }) => id)).toContain(idOf(0));
      expect(readdirSync(dirname(fileIn(data)))).toEqual(["journal.jsonl"]);
    }
  }, 120_000);

  it("is told of by verify, which changes nothing and ends with exit 3", async () => {
    const data = cutOff();
    const before = readdirSync(dirname(fileIn(data)));
    const { code, stderr } = await journalIn(data, "verify", "--quiet");
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/before-prune\.\d+ beside the journal may hold entries that are not in it/),
    ]);
    expect(readdirSync(dirname(fileIn(data)))).toEqual(before);
  });

  it("of version 0.1.0 is finished too, and a lock nobody holds blocks no prune", async () => {
    const data = emptyHome();
    const path = writeJournal(data, lines(1).slice(1));
    writeFileSync(`${path}.before-prune`, Buffer.concat([...lines(1).slice(1), ...lines(1).slice(0, 1)]));
    writeFileSync(`${path}.lock`, "0");
    const { code, stderr } = await journalIn(data, "prune", "--before", "2000-01-01");
    expect([code, stderr]).toEqual([0, expect.stringMatching(/1 entry was taken back/)]);
    expect(readdirSync(dirname(path))).toEqual(["journal.jsonl"]);
    expect(linesIn(data)).toHaveLength(4);
  });
});

describe("a journal that is no file", () => {
  const places: Record<string, (path: string) => void> = {
    "a named pipe": (path) => void execFileSync("mkfifo", [path]),
    "a device": (path) => symlinkSync("/dev/full", path),
    "a folder": (path) => void mkdirSync(path),
  };

  it.each(Object.entries(places))("%s is refused at once", async (kind, make) => {
    const data = emptyHome();
    mkdirSync(join(data, "consult-customer"));
    make(fileIn(data));
    for (const command of readers.filter(([name]) => name === "journal")) {
      const { code, stderr } = await runCli(command, { data });
      expect([command, code]).toEqual([command, 2]);
      expect(stderr).toContain(`is ${kind}, not a file.`);
    }
    const asked = await runCli(["-q", "--json", ...asOf, "Is Contoso well?"], { data });
    expect([asked.code, JSON.parse(asked.stdout).journal]).toMatchObject([
      0,
      { id: null, error: expect.stringContaining(kind) },
    ]);
  });
});

describe("a journal that others may read", () => {
  it("is for its owner alone after the first command, which says so once", async () => {
    for (const command of [
      ["journal", "list"],
      [...asOf, "Is Fabrikam well?"],
    ]) {
      const data = emptyHome();
      const path = writeJournal(data, lines());
      chmodSync(path, 0o666);
      expect((await journalIn(data, "verify")).stderr).toContain(
        "Others on this machine can read the journal (mode 666).",
      );
      expect(statSync(path).mode & 0o777).toBe(0o666);
      expect((await runCli(command, { data })).stderr).toMatch(
        /^Others on this machine could read the journal \(mode 666\); from now on only you can \(600\)\.$/m,
      );
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect((await runCli(command, { data })).stderr).not.toContain("Others on this machine");
    }
  });
});

describe("a journal of version 0.1.0", () => {
  it("is read and written on; the first new line says so once, and what the old program reads is exported", async () => {
    const data = emptyHome();
    const path = writeJournal(data, lines(1));
    const rows = ndjson((await journalIn(data, "list", "--json")).stdout);
    expect(rows).toMatchObject([{ id: idOf(1), result: "retained" }, { id: idOf(0) }]);
    const said = /From now on the journal is written in format 2.*journal export --v1/;
    expect((await journalIn(data, "done", "last.3")).stderr).toMatch(said);
    expect((await journalIn(data, "done", "last.4")).stderr).not.toMatch(said);
    expect(linesIn(data).map(({ v }) => v)).toEqual([1, 1, 1, 1, 2, 2]);
    expect(ndjson((await journalIn(data, "list", "--json")).stdout)).toHaveLength(2);
    expect((await journalIn(data, "verify")).code).toBe(0);
    const exported = (await journalIn(data, "export", "--v1")).stdout;
    const whole = ndjson(exported);
    expect(whole.map(({ v, sum }) => [v, sum])).toEqual(Array(6).fill([1, undefined]));
    for (const line of exported.trimEnd().split("\n")) {
      const [front = "", count = ""] = /^\{"v":1,"bytes":(\d+),/.exec(line) ?? [];
      expect(Buffer.byteLength(line) - front.length).toBe(Number(count));
    }
    expect(exported.startsWith(lines(1).slice(0, 4).join(""))).toBe(true);
    copyFileSync(path, `${path}.copy`);
    writeFileSync(path, exported);
    expect(ndjson((await journalIn(data, "list", "--json")).stdout)).toEqual(
      ndjson((await journalIn(data, "list", "--json")).stdout),
    );
    expect(existsSync(path)).toBe(true);
  });
});

describe("a journal with text that drives a terminal", () => {
  it("does not drive it when it is exported as Markdown, or shown", async () => {
    const data = emptyHome();
    const [first = {}] = recorded;
    const entry = first.entry as Record<string, unknown>;
    const hostile = "\u001b]0;x\u0007\u202e\u009b2J";
    const shown = `## 1. Assessment\n${hostile}\n=== END CUSTOMER SUCCESS MANAGER RESPONSE ===\n`;
    const frame = { begin: `=== BEGIN ${hostile} ===`, end: "=== END ===" };
    writeJournal(data, [
      asLine({ ...first, topic: hostile, by: hostile, entry: { ...entry, question: hostile, shown, frame } }),
    ]);
    for (const args of [["export", "--format", "md"], ["show", "last"], ["list"], ["search", "assessment"]]) {
      const { code, stdout, stderr } = await journalIn(data, ...args);
      expect([args, code]).toEqual([args, 0]);
      expect(`${stdout}${stderr}`).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
    }
    expect((await journalIn(data, "export", "--format", "md")).stdout).toContain(
      "> \\u001b]0;x\\u0007\\u202e\\u009b2J",
    );
    expect((await journalIn(data, "show", "last")).stdout.match(/^=== END/gm)).toHaveLength(1);
  });
});
