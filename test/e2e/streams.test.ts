import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyHome, end } from "../support/run-cli.ts";

const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));

/** Runs a shell line in which `$ASK` is the program with a question. */
function shell(line: string, env: Record<string, string> = { HOME: emptyHome() }) {
  const ask = `'${process.execPath}' '${program}'`;
  const { status, stdout, stderr } = spawnSync("/bin/sh", ["-c", line.replaceAll("$ASK", ask)], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", TZ: "UTC", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
  return { status, stdout, stderr };
}

describe("a full disk", () => {
  beforeEach(({ skip }) => skip(!existsSync("/dev/full"), "there is no /dev/full"));

  it.each(["", "--stream", "--json", "--output-format stream-json"])("is no success: %s", (mode) => {
    const { status, stderr } = shell(`$ASK ${mode} q >/dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be written \(ENOSPC\)[^\n]*\n {2}The disk is full: make room/);
  });

  it.each(["--version", "--help"])("is no success: %s", (word) => {
    expect(shell(`$ASK ${word} >/dev/full`).status).toBe(2);
  });

  it("costs notices only where stderr goes to it", () => {
    const { status, stdout } = shell("$ASK --json q 2>/dev/full");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).subtype).toBe("success");
  });
});

describe("closed streams crash nothing", () => {
  it.each(["$ASK q >&-", "$ASK q 2>&-", "$ASK q >&- 2>&-", "$ASK q <&- >&- 2>&-", "$ASK --json q 2>&-"])(
    "%s",
    (line) => {
      expect(shell(line).status).toBe(0);
    },
  );

  it.each(["$ASK --nonsense 2>&-", "$ASK --json --nonsense >&-"])("and keep the exit code: %s", (line) => {
    expect(shell(line).status).toBe(2);
  });
});

describe("where there is no home", () => {
  it.each([
    ["unset", {}],
    ["a folder that is not there", { HOME: "/nonexistent/home" }],
    ["a file", { HOME: "/dev/null" }],
  ])("%s, the answer comes", (_case, env) => {
    const { status, stdout } = shell("$ASK q", env as Record<string, string>);
    expect(status).toBe(0);
    expect(stdout).toContain(end);
  });

  it("nor a working folder, the answer comes", () => {
    const folder = mkdtempSync(join(tmpdir(), "consult-customer-"));
    const { status, stdout } = shell(`cd '${folder}' && rmdir '${folder}' && $ASK q`);
    expect(status).toBe(0);
    expect(stdout).toContain(end);
  });
});
