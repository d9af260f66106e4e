import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { personalStores } from "../../src/adapters/files/personal-data.ts";
import { userFolders } from "../../src/adapters/files/user-folders.ts";
import { fileIn, linesIn } from "../support/journal-file.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const asOf = ["--as-of", "2026-11-23"];
const filled = emptyHome();

/** A home with consultations about two accounts, and with what else the program may keep of them. */
beforeAll(async () => {
  const options = { cwd: filled, data: join(filled, "data"), env: { HOME: filled } };
  for (const question of [
    "Contoso Ltd: NPS 8. Renewal 2027-05-01.",
    "Northwind: our champion left. Renewal 2027-02-05.",
    "Fabrikam: NPS 9. They are what Northwind was a year ago.",
  ])
    await runCli(["-q", ...asOf, question], options);
  // A turn before the account of its conversation has a name.
  await runCli(["-q", ...asOf, "Usage fell by 40 %. What now?"], options);
  await runCli(["-q", ...asOf, "-c", "It is Northwind. What do I do first?"], options);
  await runCli(["journal", "outcome", "last", "They stay", "--result", "retained"], options);
}, 60_000);

/** A copy of that home, so that each test has its own. */
function newHome() {
  const home = emptyHome();
  cpSync(filled, home, { recursive: true });
  const data = join(home, "data");
  const env = { HOME: home };
  const folders = userFolders({ ...env, XDG_DATA_HOME: data });
  const write = (path: string | null, text: string): string => {
    if (path === null) throw new Error("no home");
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const files = {
    history: write(join(folders.state ?? "", "history"), '"How is Northwind?"\n"How is Contoso Ltd?"\n'),
    damaged: write(
      join(folders.data ?? "", "journal.damaged.jsonl"),
      '{"v":2,"x":"Northw\\u0069nd"\nother\n',
    ),
    batch: write(join(folders.state ?? "", "batches", "b1", "northwind.json"), "{}"),
    otherBatch: write(
      join(folders.state ?? "", "batches", "b1", "contoso.json"),
      '{"account":"Contoso Ltd"}',
    ),
    cached: write(join(folders.cache ?? "", "answers", "0a1b.json"), '{"question":"How is NORTHWIND?"}'),
    compiled: write(join(folders.cache ?? "", "v22.8.0-x64-0a1b2c3d-0", "9f8e7d6c"), "Northwind in the code"),
    reading: write(join(folders.cache ?? "", "readings", "0c.json"), '{"accounts":["Northwind"]}'),
    otherReading: write(join(folders.cache ?? "", "readings", "0d.json"), '{"accounts":["Contoso Ltd"]}'),
    otherCached: write(join(folders.cache ?? "", "models.json"), "{}"),
  };
  const cli = (...args: string[]) => runCli(args, { cwd: home, data, env });
  return { home, data, files, cli };
}

const topics = (data: string): unknown[] =>
  linesIn(data).flatMap(({ topic }) => (topic === undefined ? [] : [topic]));

describe("consult-customer journal forget", () => {
  it("takes an account out of every place where the program keeps something, and leaves the others", async () => {
    const { data, files, cli } = newHome();
    const { code, stdout } = await cli("journal", "forget", "--account", "northwind", "--yes", "--json");
    expect([code, JSON.parse(stdout)]).toEqual([
      0,
      {
        type: "forgotten",
        account: "northwind",
        dry_run: false,
        // Four consultations and what was noted about the last.
        deleted: { journal: 5, damaged: 1, aliases: 0, history: 1, batches: 1, readings: 1, cache: 1 },
      },
    ]);
    expect(topics(data)).toEqual(["Contoso Ltd: NPS 8. Renewal 2027-05-01."]);
    expect(readFileSync(fileIn(data), "utf8")).not.toMatch(/northwind/i);
    expect(readFileSync(files.history, "utf8")).toBe('"How is Contoso Ltd?"\n');
    expect(readFileSync(files.damaged, "utf8")).toBe("other\n");
    expect([files.batch, files.cached, files.reading].map((path) => existsSync(path))).toEqual([
      false,
      false,
      false,
    ]);
    expect(
      [files.otherBatch, files.otherCached, files.otherReading, files.compiled].map((path) =>
        existsSync(path),
      ),
    ).toEqual([true, true, true, true]);
    expect((await cli("journal", "verify")).code).toBe(0);
    const again = await cli("journal", "forget", "--account", "northwind", "--yes");
    expect([again.code, again.stderr]).toEqual([0, "Nothing is stored about northwind.\n"]);
  });

  it("says what it would delete, and deletes nothing without a yes", async () => {
    const { data, files, cli } = newHome();
    const before = [readFileSync(fileIn(data), "utf8"), readFileSync(files.history, "utf8")];
    const counts =
      /5 entries of the journal, 1 damaged line set aside, 1 line of the history, 1 stored batch, 1 stored reading, 1 cached file/;
    const dry = await cli("journal", "forget", "--account", "Northwind", "--dry-run");
    expect([dry.code, dry.stderr]).toEqual([0, expect.stringMatching(counts)]);
    const unasked = await cli("journal", "forget", "--account", "Northwind");
    expect([unasked.code, unasked.stderr]).toEqual([2, expect.stringMatching(counts)]);
    expect([readFileSync(fileIn(data), "utf8"), readFileSync(files.history, "utf8")]).toEqual(before);
    expect(existsSync(files.batch)).toBe(true);
  });

  it("refuses a name that is misspelt, and needs one", async () => {
    const { cli } = newHome();
    const misspelt = await cli("journal", "forget", "--account", "Contosso Ltd", "--yes");
    expect([misspelt.code, misspelt.stderr]).toEqual([
      2,
      expect.stringContaining("Did you mean Contoso Ltd?"),
    ]);
    expect((await cli("journal", "forget", "--yes")).stderr).toMatch(/--account/);
  });

  it("forgets an account under all names that count as it, and the aliases too", async () => {
    const { data, cli } = newHome();
    expect((await cli("journal", "alias", "Northwind", "Nordwind GmbH")).code).toBe(0);
    const { code, stdout } = await cli("journal", "forget", "--account", "Nordwind GmbH", "--yes", "--json");
    expect([code, JSON.parse(stdout).deleted]).toEqual([
      0,
      expect.objectContaining({ journal: 5, aliases: 1 }),
    ]);
    expect(readFileSync(fileIn(data), "utf8")).not.toMatch(/northwind/i);
    expect((await cli("journal", "alias")).stdout).toBe("");
  });

  it("covers damaged lines of the journal that name the account, and keeps the rest of the damage", async () => {
    const { data, cli } = newHome();
    const path = fileIn(data);
    writeFileSync(path, `torn about Northwind\nrubbish\n${readFileSync(path, "utf8")}`);
    expect((await cli("journal", "forget", "--account", "Northwind", "--yes")).code).toBe(0);
    const damaged = readFileSync(join(dirname(path), "journal.damaged.jsonl"), "utf8");
    expect(damaged).toBe("other\nrubbish\n");
    expect(readFileSync(path, "utf8")).not.toMatch(/northwind/i);
  });

  it("covers all that docs/privacy.md says is kept", () => {
    const docs = readFileSync(new URL("../../docs/privacy.md", import.meta.url), "utf8");
    const folders = userFolders({ HOME: "~" }, "linux");
    for (const store of personalStores) {
      const path = store.path(folders);
      expect(docs, store.id).toContain(`\`${path}${store.kind === "files" ? "/" : ""}\``);
    }
  });
});
