import { describe, expect, it } from "vitest";
import { findCompletions } from "../../../src/output/manual/find-completions.ts";
import { unquoteWord } from "../../../src/output/manual/unquote-word.ts";
import { describeProgram } from "../../../src/program.ts";

const tree = describeProgram();
const values = (...words: string[]): string[] =>
  findCompletions(tree, words).candidates.map(({ value }) => value);
const kind = (...words: string[]) => findCompletions(tree, words).values;

describe("what may stand where a word is being written", () => {
  it.each([
    [["jou"], ["journal"]],
    [
      ["journal", "d"],
      ["due", "done"],
    ],
    [["help", "mod"], ["models"]],
    [["help", "journal", "pru"], ["prune"]],
    [["help", "h"], ["health"]],
    [["--out"], ["--output-format"]],
    [["--output-format", "stream"], ["stream-json"]],
    [["--output-format=j"], ["json"]],
    [["health", "--so"], ["--sort"]],
    [["health", "accounts.csv", "--sort", "sc"], ["score"]],
    [["check", "--output-format", "s"], ["sarif"]],
    [["completion", "z"], ["zsh"]],
    [["config", "set", "effort", "xh"], ["xhigh"]],
    // The word is the value of the option in front of it, and no command.
    [["--persona", "jou"], []],
    // A question is completed by nothing.
    [["is", "jou"], []],
    [["--", "jou"], []],
    [["--", "--out"], []],
    [["health", "--nothing", "--nothing-else"], []],
  ])("%j: %j", (words, expected) => {
    expect(values(...words).map((value) => value.replace(/^--output-format=/, ""))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(values(...words)).toHaveLength(expected.length);
  });

  it.each([
    [["--persona", ""], "personas"],
    [["--persona="], "personas"],
    [["-f", ""], "files"],
    [["--account", ""], "accounts"],
    [["-m", "cl"], "models"],
    [["-r", ""], "sessions"],
    [["--fail-on", "red,"], "conditions"],
    [["check", ""], "files"],
    [["check", "answer.md", ""], null],
    [["health", "a.csv", "b"], "files"],
    [["journal", "show", ""], "consultations"],
    [["journal", "done", "a.1", ""], "steps"],
    [["journal", "due", "--account", ""], "accounts"],
    [["config", "get", ""], "settings"],
    [["config", "set", "model", ""], "models"],
    [["config", "set", "persona", ""], "personas"],
    [["config", "set", "max_tokens", ""], null],
    [["demo", ""], "demos"],
    [["--as-of", ""], null],
    [[""], null],
  ])("%j is completed with %s", (words, expected) => {
    expect(kind(...words)).toBe(expected);
  });

  it("keeps what stands before a comma or an equals sign, and the file that names the accounts", () => {
    expect(findCompletions(tree, ["--fail-on", "red,flag:R"])).toMatchObject({
      lead: "red,",
      written: "flag:R",
    });
    expect(findCompletions(tree, ["--persona=cu"])).toMatchObject({ lead: "--persona=", written: "cu" });
    expect(findCompletions(tree, ["--accounts", "a.csv", "--account", ""]).accounts).toBe("a.csv");
    expect(findCompletions(tree, ["--accounts=a.csv", "--account", ""]).accounts).toBe("a.csv");
  });
});

it.each([
  ["Contoso\\ Ltd", "Contoso Ltd"],
  ['"Contoso L', "Contoso L"],
  ["'a\"b", 'a"b'],
  ['"a\\$b\\c"', "a$b\\c"],
  ["--account='Contoso L", "--account=Contoso L"],
  ["\\", ""],
])("reads %s as %s", (written, word) => {
  expect(unquoteWord(written)).toBe(word);
});
