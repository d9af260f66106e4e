import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { engines, version } from "../../package.json";
import { describeProgram } from "../../src/program.ts";
import { runCli } from "../support/run-cli.ts";

const page = fileURLToPath(new URL("../../dist/consult-customer.1", import.meta.url));
const has = (name: string): boolean => spawnSync(name, ["--version"]).error === undefined;

it("the manual page names every command and every option", () => {
  const text = readFileSync(page, "utf8").replaceAll("\\-", "-");
  const below = describeProgram().commands.filter(({ name }) => name !== "help");
  expect(below.length).toBeGreaterThan(8);
  for (const command of below) {
    expect(text).toMatch(new RegExp(`^\\.SS ${command.name}`, "m"));
    for (const { flags } of command.options.filter(({ long }) => long !== "--help"))
      expect(text).toContain(`.B ${flags}`);
  }
});

it.skipIf(!has("groff"))("groff finds nothing wrong with the manual page", () => {
  const { stderr, stdout } = spawnSync("groff", ["-man", "-ww", "-Tutf8", page], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toContain("consult-customer");
});

it.skipIf(!has("mandoc"))("mandoc finds nothing wrong with the manual page, but that it has no day", () => {
  const { stdout } = spawnSync("mandoc", ["-T", "lint", "-W", "warning", page], { encoding: "utf8" });
  expect(stdout.split("\n").filter((line) => line !== "" && !line.includes("date"))).toEqual([]);
});

it.each([[["--version", "--json"]], [["--json", "-V"]]])(
  "%j says what belongs to the version",
  async (args) => {
    const { stdout, code, stderr } = await runCli(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      type: "version",
      name: "consult-customer",
      version,
      schema: 1,
      engines: engines.node,
      node: process.version,
      persona: {
        id: "customer-success-manager",
        name: "Elena Rodriguez",
        hash: expect.stringMatching(/^[0-9a-f]{12}$/),
      },
    });
  },
);
