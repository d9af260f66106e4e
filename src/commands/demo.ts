import { samplesFolder } from "../adapters/definitions/samples-folder.ts";
import { withTemporaryFolder } from "../adapters/files/with-temporary-folder.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { DemoOptions } from "../options/tool-options.ts";
import { asNotices, beginningOf, commandLine } from "../output/demo-text.ts";
import type { Palette } from "../output/palette.ts";
import type { Context } from "../run/context.ts";
import { type Demo, demos } from "../run/demo/demos.ts";
import { type Rerun, runDemoCommand } from "../run/demo/run-demo-command.ts";
import { mayPrompt } from "../run/may-prompt.ts";

type DemoContext = Context & { readonly rerun: Rerun };

/**
 * `demo [feature]`: runs the main features on the shipped samples, as anybody would from a shell, and shows the commands.
 * Nothing of the user's is read or written. Throws a usage Failure for a feature that does not exist.
 */
export async function runDemo(options: DemoOptions, context: DemoContext): Promise<number> {
  const { io } = context;
  const palette = await paletteFor(io.stdout, io.env, options.color);
  const samples = samplesFolder(io.cwd);
  const wanted = options.feature === null ? demos : [demoNamed(options.feature)];
  if (options.list) {
    for (const demo of wanted)
      await io.stdout.write(
        `${palette.strong(demo.name)}: ${demo.title}\n  ${commandLine(wordsOf(demo, samples))}\n`,
      );
    return outcomes.success.exitCode;
  }
  await withTemporaryFolder(async (home) => {
    for (const [index, demo] of wanted.entries()) {
      if (index > 0 && !(await goesOn(options, context))) return;
      if (demo.after !== null && options.feature !== null)
        await runDemoCommand(wordsOf(demoNamed(demo.after), samples), home, context);
      await show(demo, { context, home, samples, palette, whole: options.feature !== null });
    }
  });
  if (options.feature === null)
    await io.stdout.write(
      `${palette.heading("Now yours")}\n$ consult-customer "…"   asks; without a question it is a ` +
        "conversation\n$ consult-customer demo ask   shows one of these in full; --help says the rest\n",
    );
  return outcomes.success.exitCode;
}

type Stage = {
  readonly context: DemoContext;
  readonly home: string;
  readonly samples: string;
  readonly palette: Palette;
  readonly whole: boolean;
};

async function show(demo: Demo, { context, home, samples, palette, whole }: Stage): Promise<void> {
  const words = wordsOf(demo, samples);
  const { stdout } = context.io;
  await stdout.write(
    `${palette.heading(demo.title)}\n${palette.notice(demo.says)}\n${palette.strong(commandLine(words))}\n`,
  );
  const { exitCode, out, err } = await runDemoCommand(words, home, context);
  await stdout.write(whole ? out : beginningOf(out, demo.lines, palette));
  await stdout.write(asNotices(err, palette));
  await stdout.write(exitCode === 0 ? "\n" : `${palette.notice(`exit code ${exitCode}`)}\n\n`);
}

/** On a terminal a person reads before the next one comes. */
async function goesOn(options: DemoOptions, { io, interruption }: Context): Promise<boolean> {
  if (!io.stdout.isTerminal || !mayPrompt(io, options.mayPrompt)) return true;
  const { askLine } = await import("#lazy/prompter");
  const said = await askLine("Enter shows the next, q ends:", interruption.signal);
  return !/^q/i.test(said.trim());
}

const wordsOf = ({ words }: Demo, samples: string): string[] =>
  words.map((word) => word.replace(/^samples(?=\/)/, samples));

function demoNamed(name: string): Demo {
  const found = demos.find((demo) => demo.name === name);
  if (found !== undefined) return found;
  const names = demos.map((demo) => demo.name);
  const meant = nearest(name, names);
  throw new Failure("usage", {
    code: "usage.demo_unknown",
    message: `There is no demonstration "${oneSafeLine(name, 40)}".`,
    hint: meant === null ? `There are ${names.join(", ")}.` : `Did you mean ${meant}?`,
  });
}
