import { mkdtempSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { begin, end, runCli } from "../support/run-cli.ts";
import { hasTerminal, runTerminal } from "../support/run-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "links-"));
const file = join(folder, "a persona.yaml");
writeFileSync(file, "id: x\nnaem: y\n");
const answer = join(folder, "answer.md");
writeFileSync(answer, `${begin}\n## 1. Customer Assessment\n\nLooking at 77 seats.\n${end}\n`);
const opened = { TERM: "xterm-256color", VTE_VERSION: "7000" };
const link = (url: string, text: string): string => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`;

describe.skipIf(!hasTerminal())("places in files on a terminal that opens links", () => {
  it("are links in what is wrong with a file", async () => {
    const { raw } = await runTerminal(["--persona", file, "-p", "Is it well?"], { env: opened });
    expect(raw).toContain(link(`file://${hostname()}${file.replace(" ", "%20")}#2`, `${file}:2:1`));
  });

  it("are links in the findings of check", async () => {
    const { raw } = await runTerminal(["check", answer], { env: opened });
    expect(raw).toContain(link(`file://${hostname()}${answer}#4`, `${answer}:4`));
  });

  it("are VS Code's own links in its terminal", async () => {
    const env = { TERM: "xterm-256color", TERM_PROGRAM: "vscode", TERM_PROGRAM_VERSION: "1.99.0" };
    const { raw } = await runTerminal(["check", answer], { env });
    expect(raw).toContain(link(`vscode://file${answer}:4:1`, `${answer}:4`));
  });

  it.each([
    ["a terminal that is not known to", {}],
    ["one where they are turned off", { ...opened, FORCE_HYPERLINK: "0" }],
  ] as const)("are text on %s", async (_what, env) => {
    const { raw } = await runTerminal(["check", answer], { env: { TERM: "xterm", ...env } });
    expect(raw).toContain(`${answer}:4:`);
    expect(raw).not.toContain("\u001b]8;");
  });
});

it("are text in a pipe", async () => {
  const { stdout } = await runCli(["check", answer], { env: { ...opened, FORCE_HYPERLINK: "1" } });
  expect(stdout).toContain(`${answer}:4:`);
  expect(stdout).not.toContain("\u001b]8;");
});
