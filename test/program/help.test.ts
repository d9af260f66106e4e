import { describe, expect, it } from "vitest";
import type { CommandTree } from "../../src/output/manual/command-tree.ts";
import { describeProgram, idleHandlers, runProgram } from "../../src/program.ts";

const tree = describeProgram();
/** Every command with the words that lead to it. */
const commands = (function list(command: CommandTree, words: readonly string[]): [string, CommandTree][] {
  const below = command.commands.filter(({ name }) => name !== "help");
  return [[words.join(" "), command], ...below.flatMap((one) => list(one, [...words, one.name]))];
})(tree, []);

async function help(words: string): Promise<string> {
  let out = "";
  const writeOut = (text: string): void => {
    out += text;
  };
  await runProgram([...words.split(" ").filter((word) => word !== ""), "--help"], idleHandlers, {
    version: "1",
    writeOut,
  });
  return out;
}

/** The words of a command line behind the program's name, as a shell makes them; what a pipe or a file takes is left out. */
const wordsOf = (line: string): string[] | null => {
  const own = /(?:^|\| |-- |[A-Z_]+=\S+ |\$\()consult-customer (.*)$/.exec(line)?.[1];
  const cut = own?.replace(/ (?:\||>).*$/, "").replace(/\).*$/, "");
  return cut === undefined
    ? null
    : [...cut.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
};

describe("the help of every command", () => {
  it.each(commands)(
    "%s has examples, and each is a command line the program takes",
    async (words, { examples }) => {
      expect(examples.length).toBeGreaterThan(0);
      const text = await help(words);
      expect(text).toContain("\nExamples:\n");
      for (const example of examples) {
        expect(text).toContain(`  ${example}\n`);
        const argv = wordsOf(example);
        if (argv === null) continue;
        expect(example).toContain("consult-customer");
        await expect(
          runProgram(argv, idleHandlers, { version: "1", writeOut: () => undefined }),
        ).resolves.toBe(0);
      }
    },
  );

  it.each(commands.filter(([, { options }]) => options.length > 6))(
    "%s has its options in groups",
    (_words, { options }) => {
      expect(new Set(options.map(({ group }) => group)).size).toBeGreaterThan(2);
      expect(options.filter(({ group, long }) => group === "Options" && long !== "--help")).toEqual([]);
    },
  );

  it("is the same with help and --help", async () => {
    let out = "";
    const writeOut = (text: string): void => {
      out += text;
    };
    await runProgram(["help"], idleHandlers, { version: "1", writeOut });
    expect(out).toBe(await help(""));
    out = "";
    await runProgram(["help", "Health"], idleHandlers, { version: "1", writeOut });
    expect(out).toBe(await help("health"));
  });
});
