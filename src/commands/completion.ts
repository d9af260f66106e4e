import { outcomes } from "../failure/failure.ts";
import type { Shell } from "../options/tool-options.ts";
import { completionScripts } from "../output/manual/completion-script.ts";
import type { Context } from "../run/context.ts";

const names = ["consult-customer", "hey-success"];

/** `completion <shell>`: the script on stdout. */
export async function runCompletion(shell: Shell, { io }: Context): Promise<number> {
  await io.stdout.write(completionScripts[shell](names, "__complete --"));
  return outcomes.success.exitCode;
}
