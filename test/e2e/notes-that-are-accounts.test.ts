import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "notes-"));
const found = (file: string): string => fileURLToPath(new URL(`../fixtures/found/${file}`, import.meta.url));
const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const ask = (file: string) => runCli(["-f", file, "--no-journal", "Is Acme healthy?"]);

const table = "name,arr,renewal_date\nAcme,12000,2027-02-01\nGlobex,24000,2027-03-01\n";

describe("accounts that are handed over as notes", () => {
  it.each([
    ["a table", written("a.csv", table), "is a table of 2 accounts", '--account "Acme" --accounts'],
    [
      "a table with another name",
      written("notes.txt", table),
      "is a table of 2 accounts",
      "consult-customer health",
    ],
    [
      "a list in JSON",
      found("03-customers-wrapper.json"),
      "is a table of 2 accounts",
      "consult-customer health",
    ],
    [
      "a record in JSON",
      written("acme.json", '{"name":"Acme","arr":12000}'),
      "is an account record",
      "--account ",
    ],
    [
      "a record in YAML",
      written("acme.yaml", "account: {name: Acme, arr: 12000}\n"),
      "is an account record",
      "--account ",
    ],
    ["an Excel book", found("39-book.xlsx"), "is a packed table", "consult-customer health"],
    ["a PDF", written("a.pdf", "%PDF-1.7\n"), "is a PDF", "pdftotext -layout"],
  ])("%s is refused, with the command that reads it", async (_what, file, message, hint) => {
    const { code, stdout, stderr } = await ask(file);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it("on standard input too", async () => {
    const { code, stderr } = await runCli(["--no-journal", "Is Acme healthy?"], { stdin: table });
    expect(code).toBe(2);
    expect(stderr).toContain("Standard input holds 2 accounts");
  });

  it.each([
    ["a transcript in CSV", "call.csv", "speaker,at,text\nDana,10:00,we are happy\nBob,10:01,good\n"],
    ["messages in JSON", "chat.json", '[{"from":"Dana","text":"Our champion Ana Ruiz left."}]'],
    ["a list in prose", "notes.md", "Acme, Globex, Initech\nAna, Bob, Carl came to the call on 3 May.\n"],
    ["front matter", "notes.yaml", "title: Call\ndate: 2026-05-03\ntext: Our champion left.\n"],
  ])("%s stays notes", async (_what, name, text) => {
    expect((await ask(written(name, text))).code).toBe(0);
  });
});
