import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const fixture = (name: string): string =>
  new URL(`../fixtures/definitions/${name}.md`, import.meta.url).pathname;
const text = (name: string): string => readFileSync(fixture(name), "utf8");
const withoutBlanks = (markdown: string): string[] =>
  markdown
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
const asOf = ["--as-of", "2026-11-23"];
const champion = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";

describe("persona import and export", () => {
  it("write the shipped definition as it is", async () => {
    const { code, stdout } = await runCli(["persona", "export"]);
    expect(code).toBe(0);
    expect(withoutBlanks(stdout)).toEqual(withoutBlanks(text("customer-success-manager")));
  });

  it("bring a definition with sections of its own to YAML and back", async () => {
    const cwd = emptyHome();
    const imported = await runCli(
      ["persona", "import", fixture("revenue-operations-analyst"), "-o", "r.yaml"],
      {
        cwd,
      },
    );
    expect(imported).toMatchObject({ code: 0, stdout: "", stderr: "Written to r.yaml.\n" });
    const { stdout } = await runCli(["persona", "export", "./r.yaml"], { cwd });
    expect(stdout).toBe(text("revenue-operations-analyst"));
    const again = await runCli(["persona", "import", fixture("revenue-operations-analyst"), "-o", "r.yaml"], {
      cwd,
    });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("--force");
  });

  it("say with its place what no key takes", async () => {
    const { code, stderr } = await runCli(["persona", "import", fixture("field-engineer")]);
    expect(code).toBe(0);
    expect(stderr).toContain(":11:1 no key of a persona takes this; it is kept as it stands");
  });

  it("refuse what cannot be read, with line and column", async () => {
    const cwd = emptyHome();
    writeFileSync(join(cwd, "bad.md"), "# Role\n\nA \u001b[31mred word.\n");
    const { code, stderr } = await runCli(["persona", "import", "bad.md"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("bad.md:3:3 cannot be read as an agent definition");
  });

  it("pass fields of an agent file through, and give one to a persona that has none", async () => {
    const cwd = emptyHome();
    await runCli(["persona", "import", fixture("risk-officer"), "-o", "risk.yaml"], { cwd });
    const back = await runCli(["persona", "export", "./risk.yaml", "--to", "claude-agent"], { cwd });
    expect(withoutBlanks(back.stdout)).toEqual(withoutBlanks(text("risk-officer")));
    const { stdout } = await runCli(["persona", "export", "--to", "claude-agent"]);
    expect(stdout).toMatch(/^---\nname: customer-success-manager\ndescription: /);
  });

  it("write and read the folder of a skill, and say what of it is no persona", async () => {
    const cwd = emptyHome();
    await runCli(["persona", "export", "brand-strategist", "--to", "skill", "-o", "skill"], { cwd });
    mkdirSync(join(cwd, "skill", "references"));
    writeFileSync(join(cwd, "skill", "references", "prices.md"), "prices");
    const { stdout, stderr } = await runCli(["persona", "import", "skill", "--json"], { cwd });
    const shipped = await runCli(["persona", "show", "brand-strategist", "--json"]);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(shipped.stdout));
    expect(stderr).toContain("Not part of the persona: references/prices.md");
  });
});

describe("a persona without some of the sections", () => {
  it("answers in its own frame with its own elements, and says nothing of what it does not have", async () => {
    const persona = ["--persona", fixture("revenue-operations-analyst")];
    const { code, stdout } = await runCli(["--json", ...asOf, ...persona, champion]);
    const { result, assessment, key_questions, elements, verification } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(result).toMatch(/^=== BEGIN REVENUE OPERATIONS ANALYST RESPONSE ===\n## 1\. The Number\n/);
    expect(elements.map(({ name }: { name: string }) => name)).toEqual([
      "The Number",
      "Why Not More",
      "What Would Change It",
    ]);
    expect(assessment).toMatchObject({ red_flags: [], plays: [], phase: null });
    expect(assessment.health).toMatchObject({ score: null, band: null, dimensions: [] });
    expect(key_questions.map(({ question, status }: Record<string, string>) => [question, status])).toEqual([
      ["When is renewal?", "answered"],
      ["What is the committed amount?", "open"],
    ]);
    expect(result).not.toMatch(/health|red flag|phase|Elena/i);
    expect(verification.findings).toEqual([]);
  });

  it("answers when it has no elements, no questions and no authority at all", async () => {
    const { code, stdout } = await runCli(["--json", ...asOf, "--persona", fixture("minimal"), champion]);
    const { result, key_questions, verification } = JSON.parse(stdout);
    expect([code, key_questions, verification.findings]).toEqual([0, [], []]);
    expect(result).toMatch(/^=== BEGIN TRANSLATOR RESPONSE ===\n- The renewal falls on 2027-02-05/);
  });
});

describe("a voice trigger", () => {
  const question = "Hey Brand, at Northwind two teams want in and the renewal is in 74 days. What do we say?";
  const personaOf = async (args: string[], cwd = emptyHome()) =>
    JSON.parse((await runCli(["--json", ...asOf, ...args], { cwd })).stdout);

  it("selects the persona it belongs to, and is no part of the question", async () => {
    const answer = await personaOf([question]);
    expect(answer.persona.id).toBe("brand-strategist");
    expect(answer.question).toBe(
      "at Northwind two teams want in and the renewal is in 74 days. What do we say?",
    );
    expect(answer.result).toMatch(/^=== BEGIN BRAND STRATEGIST RESPONSE ===\n/);
  });

  it("selects from standard input too, with notes beside it, and in a batch", async () => {
    const piped = await runCli(["--json", ...asOf], { stdin: question });
    expect(JSON.parse(piped.stdout)).toMatchObject({
      persona: { id: "brand-strategist" },
      question: "at Northwind two teams want in and the renewal is in 74 days. What do we say?",
    });
    const notes = join(emptyHome(), "notes.txt");
    writeFileSync(notes, "96 of 100 seats are active.\n");
    const noted = await runCli(["--json", ...asOf, "-f", notes], {
      stdin: "hey success, is Contoso healthy?",
    });
    expect(JSON.parse(noted.stdout).persona.id).toBe("customer-success-manager");
    const named = await runCli(["--json", ...asOf, "--persona", "content-creator"], { stdin: question });
    expect(JSON.parse(named.stdout).persona.id).toBe("content-creator");
    const file = join(emptyHome(), "a.csv");
    writeFileSync(file, "Account,Seats,Active users\nContoso,100,96\n");
    const batch = await runCli(["batch", file, ...asOf, "-q", "Hey Brand, what do we say?"]);
    expect(JSON.parse(batch.stdout).persona.id).toBe("brand-strategist");
  });

  it("selects nobody in the middle of a question or of a word, nor against --persona", async () => {
    expect((await personaOf(["Ask Brandon at Northwind about the renewal?"])).persona.id).toBe(
      "customer-success-manager",
    );
    expect((await personaOf(["What would you say: hey brand or not?"])).persona.id).toBe(
      "customer-success-manager",
    );
    expect((await personaOf(["--persona", "content-creator", question])).persona.id).toBe("content-creator");
  });

  it("selects a project's persona, and passes over a file with mistakes", async () => {
    const cwd = emptyHome();
    mkdirSync(join(cwd, ".consult-customer", "personas"), { recursive: true });
    const folder = join(cwd, ".consult-customer", "personas");
    writeFileSync(join(folder, "a.yaml"), "id: a\nvoice_triggers: [Hey RevOps]\n");
    writeFileSync(join(folder, "revops.md"), text("revenue-operations-analyst"));
    const answer = await personaOf(["Hey RevOps, what renews at Northwind in 74 days?"], cwd);
    expect([answer.persona.name, answer.question]).toEqual([
      "Priya Natarajan",
      "what renews at Northwind in 74 days?",
    ]);
  });
});

describe("persona list, show, validate, schema, new and diff", () => {
  it("list says who counts of several with one id", async () => {
    const cwd = emptyHome();
    mkdirSync(join(cwd, ".consult-customer", "personas"), { recursive: true });
    const own = (await runCli(["persona", "show", "brand-strategist"])).stdout.replace("Sofia", "Ines");
    writeFileSync(join(cwd, ".consult-customer", "personas", "brand-strategist.yaml"), own);
    writeFileSync(join(cwd, ".consult-customer", "personas", "translator.md"), text("minimal"));
    const rows = JSON.parse((await runCli(["persona", "list", "--json"], { cwd })).stdout);
    const seen = rows.map(({ id, origin, counts }: Record<string, unknown>) => [id, origin, counts]);
    expect(seen).toEqual([
      ["brand-strategist", "project", true],
      ["translator", "project", true],
      ["customer-success-manager", "built-in", true],
      ["brand-strategist", "built-in", false],
      ["content-creator", "built-in", true],
      ["customer-support-specialist", "built-in", true],
    ]);
  });

  it("validate reports every file, and ends with 3 for a mistake", async () => {
    const cwd = emptyHome();
    writeFileSync(join(cwd, "bad.yaml"), "id: x\nrol: y\n");
    const { code, stdout } = await runCli(["persona", "validate", fixture("minimal"), "bad.yaml"], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain("translator is valid");
    expect(stdout).toContain('bad.yaml:2:1 unknown key "rol" (did you mean "role"?)');
  });

  it("schema is the published one", async () => {
    const published = readFileSync(new URL("../../persona/persona.schema.json", import.meta.url), "utf8");
    expect((await runCli(["persona", "schema"])).stdout).toBe(published);
  });

  it("new writes a template that is valid where nobody can be asked", async () => {
    const cwd = emptyHome();
    expect((await runCli(["persona", "new", "renewal-desk", "-o", "new.yaml"], { cwd })).code).toBe(0);
    const { code, stdout } = await runCli(["persona", "validate", "new.yaml"], { cwd });
    expect([code, stdout]).toEqual([0, "new.yaml: renewal-desk is valid\n"]);
    expect((await runCli(["persona", "new", "No Id"])).code).toBe(2);
  });

  it("diff names what differs, and nothing for the same persona", async () => {
    const { stdout } = await runCli(["persona", "diff", "brand-strategist", "content-creator", "--json"]);
    expect(JSON.parse(stdout)).toContainEqual({
      path: "role",
      a: "Brand Strategist",
      b: "Content Creator",
    });
    const same = await runCli(["persona", "diff", "brand-strategist", "brand-strategist", "--json"]);
    expect(JSON.parse(same.stdout)).toEqual([]);
  });
});
