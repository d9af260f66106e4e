import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const read = (part: string): string => readFileSync(`${dist}${part}`, "utf8");
const parts = readdirSync(dist).filter((name) => name.endsWith(".js"));

/** A part with all that it imports before it runs. */
function loadedWith(part: string, seen = new Set<string>()): Set<string> {
  if (seen.has(part)) return seen;
  seen.add(part);
  for (const [, name = ""] of read(part).matchAll(/(?:from|import)"\.\/([^"]+)"/g)) loadedWith(name, seen);
  return seen;
}

describe("the built program", () => {
  it("holds each class once, so that instanceof tells the truth everywhere", () => {
    expect(
      parts.filter((part) => /class(?: \w+)? extends Error\{name="Failure"/.test(read(part))),
    ).toHaveLength(1);
  });

  it("loads a consultation in a few parts, not in one for every module that two commands share", () => {
    const consultation = parts.find((part) => part.startsWith("consult-")) ?? "";
    expect(loadedWith(consultation, loadedWith("main.js")).size).toBeLessThanOrEqual(8);
  });

  it("loads no SDK, YAML parser, schema or prompt for a consultation or for --help", () => {
    const consultation = parts.find((part) => part.startsWith("consult-")) ?? "";
    const loaded = [...loadedWith(consultation, loadedWith("main.js"))].map(read).join("");
    const signs = {
      SDK: "X-Stainless-",
      YAML: "BLOCK_FOLDED",
      zod: "invalid_union",
      inquirer: "ExitPromptError",
      MCP: "notifications/progress",
    };
    const all = parts.map(read).join("");
    for (const sign of Object.values(signs)) expect(all).toContain(sign);
    expect(Object.entries(signs).filter(([, sign]) => loaded.includes(sign))).toEqual([]);
  });
});
