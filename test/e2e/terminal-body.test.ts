import { afterEach, describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, type ModelServer, startModelServer } from "../support/model-server.ts";
import { begin, end, runCli } from "../support/run-cli.ts";
import { hasTmux, Terminal } from "../support/terminal.ts";

const long =
  "**What to do now.** In the next 48 hours verify that the champion has really gone, and have a senior person write to the most senior contact we know 👨‍👩‍👧 🇩🇪 ❤️ 客户成功 at https://example.com/north.\n";
const body = `${goodAnswer}\n${long}`;
const words = body.split(/\s+/).filter((word) => word !== "");

let server: ModelServer | undefined;
let terminal: Terminal | undefined;
afterEach(async () => {
  terminal?.close();
  await server?.close();
});

/** What stands in a terminal of so many columns, in rows, and as one text. */
async function shown(columns: number, args = ""): Promise<{ rows: string[]; text: string }> {
  server = await startModelServer(answer(body.match(/[\s\S]{1,7}/gu) ?? []));
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x", LANG: "C.UTF-8" };
  terminal = new Terminal({ columns, rows: 100, env });
  terminal.run(`-m m --no-journal ${args} q`, { behind: "; echo ready" });
  const text = await terminal.shows("\nready");
  return { rows: terminal.rows(), text };
}

describe.skipIf(!hasTmux)("an answer on a terminal", () => {
  it.each([40, 80, 120])("breaks no word in %i columns", async (columns) => {
    const { rows } = await shown(columns);
    const onRows = rows.flatMap((row) => row.split(/\s+/));
    for (const word of words.filter(({ length }) => length <= columns)) expect(onRows).toContain(word);
  });

  it("has every character of the body between the frame lines, and no other but line breaks", async () => {
    const { text } = await shown(60);
    const between = text.slice(text.indexOf(begin) + begin.length, text.indexOf(end));
    expect(between.replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
  });

  it("breaks anywhere with --raw", async () => {
    const { rows, text } = await shown(40, "--raw");
    const onRows = rows.flatMap((row) => row.split(/\s+/));
    expect(words.filter((word) => word.length <= 40 && !onRows.includes(word))).not.toEqual([]);
    // The terminal's own breaks are none of the text: joined again it is the body.
    expect(text).toContain(`${begin}\n${body.replace(/[^\S\n]+$/gm, "")}${end}`);
  });

  it("comes without a spinner and without colours with --plain", async () => {
    const { text } = await shown(80, "--plain");
    expect(text).toContain("\nElena is thinking.\n=== BEGIN");
    expect(terminal?.colours()).toBe(false);
  });
});

it("is the body byte for byte in a pipe", async () => {
  server = await startModelServer(answer(body));
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x", COLUMNS: "20", FORCE_COLOR: "1" };
  const { stdout } = await runCli(["q", "-m", "m"], { env });
  expect(stdout).toBe(`${begin}\n${body}${end}\n`);
});
