import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { demos } from "../../src/run/demo/demos.ts";
import { begin, emptyHome, runCli } from "../support/run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("demo", () => {
  it("shows every main feature with its command, without a key and without touching anything of the user's", async () => {
    const home = emptyHome();
    const data = emptyHome();
    // What would change the answers of this user.
    mkdirSync(join(home, ".consult-customer"));
    writeFileSync(join(home, ".consult-customer/config.yaml"), "persona: nobody\n");
    const { stdout, code } = await runCli(["demo"], {
      cwd: home,
      data,
      env: { ANTHROPIC_BASE_URL: "http://127.0.0.1:1", CONSULT_CUSTOMER_EFFORT: "wrong" },
    });
    expect(code).toBe(0);
    for (const { title } of demos) expect(stdout).toContain(title);
    for (const shown of [
      "6 accounts: 2 red, 4 green",
      "Health 15.5, red",
      begin,
      '{"type":"result"',
      "authority.exceeded",
      "exit code 5",
      "# Success plan: Northwind Traders",
      "0 overdue",
    ])
      expect(stdout).toContain(shown);
    expect(readdirSync(data)).toEqual([]);
    expect(existsSync(join(home, ".local"))).toBe(false);
  });

  it.each(demos.map(({ name }) => name))("%s in full is what its command prints", async (name) => {
    const { stdout, code } = await runCli(["demo", name], { cwd: root });
    expect(code).toBe(0);
    const [, , command = "", ...shown] = stdout.split("\n");
    expect(command).toMatch(/^\$ consult-customer /);
    // What the journal shows is of the consultation before it, and ids differ from run to run.
    if (name === "due" || name === "record") return;
    const words = [...command.matchAll(/"[^"]*"|\S+/g)].map(([word]) => word.replaceAll('"', "")).slice(2);
    const own = await runCli(words, { cwd: root });
    expect(`${shown.join("\n")}`.startsWith(own.stdout)).toBe(true);
  });

  it("--list names features and commands; a feature that is not there is refused with the nearest", async () => {
    const { stdout } = await runCli(["demo", "--list"]);
    for (const { name } of demos) expect(stdout).toMatch(new RegExp(`^${name}: `, "m"));
    const { code, stderr } = await runCli(["demo", "helth"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean health?");
  });
});
