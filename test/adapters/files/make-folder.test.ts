import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { makeFolder } from "../../../src/adapters/files/make-folder.ts";
import { bundleScript } from "../../support/bundle-script.ts";

const newFolder = (): string => mkdtempSync(join(tmpdir(), "folder-"));

describe("making a folder", () => {
  it("makes what is missing above it too, each for its owner alone, and is content with one that is there", () => {
    const base = newFolder();
    makeFolder(join(base, "a", "b", "c"));
    makeFolder(join(base, "a", "b", "c"));
    for (const path of ["a", "a/b", "a/b/c"]) expect(statSync(join(base, path)).mode & 0o777).toBe(0o700);
  });

  it("follows a link to a folder", () => {
    const base = newFolder();
    mkdirSync(join(base, "real"));
    symlinkSync("real", join(base, "link"));
    makeFolder(join(base, "link", "below"));
    expect(statSync(join(base, "real", "below")).isDirectory()).toBe(true);
  });

  it("says what is in its way", () => {
    const base = newFolder();
    writeFileSync(join(base, "file"), "");
    symlinkSync("nowhere", join(base, "dangling"));
    symlinkSync("round", join(base, "round"));
    for (const [path, code] of [
      ["file", "ENOTDIR"],
      ["file/below", "ENOTDIR"],
      ["dangling", "ENOTDIR"],
      ["dangling/below", "ENOTDIR"],
      ["round/below", "ELOOP"],
      ["n".repeat(300), "ENAMETOOLONG"],
    ] as const)
      expect(() => makeFolder(join(base, path)), path).toThrow(expect.objectContaining({ code }));
  });
});

it("is done in one place: nothing else in the program makes folders, which might never end", () => {
  const src = fileURLToPath(new URL("../../../src/", import.meta.url));
  const making = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !["embed.ts", "build.ts"].includes(name))
    .filter((name) => /\bmkdir(?:Sync)?\(/.test(readFileSync(join(src, name), "utf8")));
  expect(making).toEqual([join("adapters", "files", "make-folder.ts")]);
});

describe("a folder that the system does not let anybody make", () => {
  let script = "";
  beforeAll(() => {
    script = bundleScript(new URL("make-one.ts", import.meta.url));
  });

  // In a process of its own: Node's recursive mkdir would never return.
  it.each(["/proc/nowhere", "/proc/nowhere/at/all", "/proc/self/nowhere", "/sys/nowhere", "/dev/null/x"])(
    "%s is an error at once",
    (path) => {
      const { stdout, signal } = spawnSync(process.execPath, [script, path], {
        encoding: "utf8",
        timeout: 10_000,
      });
      expect([signal, stdout]).toEqual([null, expect.stringMatching(/^E[A-Z]+$/)]);
    },
  );
});
