import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/**
 * Lets people write a text in their own editor; gives what they saved. The command is the user's (VISUAL,
 * EDITOR) and may have arguments, so a shell takes it apart. Throws a usage Failure when the editor cannot be
 * run or fails.
 */
export async function openEditor(editor: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "consult-customer-"));
  const path = join(folder, "message.txt");
  try {
    await writeFile(path, text, { mode: 0o600 });
    const code = await run(editor, path);
    if (code !== 0) throw failed(editor, code);
    return (await readFile(path, "utf8")).trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The editor gets the terminal of stderr as its output: stdout may be a pipe. */
const run = (editor: string, path: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", `${editor} "$1"`, "sh", path], { stdio: ["inherit", 2, 2] });
    child.once("error", reject).once("exit", resolve);
  });

const failed = (editor: string, code: number | null): Failure =>
  new Failure("usage", {
    code: "usage.editor",
    message: `The editor ${oneSafeLine(editor, 80)} ended with ${code ?? "a signal"}; nothing was sent.`,
    hint: "Set VISUAL or EDITOR to the editor you use.",
  });
