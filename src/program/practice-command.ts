import type { Command } from "commander";
import type { CalendarDate } from "../calendar/parse-calendar-date.ts";
import type { PracticeOptions, PracticeVerb } from "../options/practice-options.ts";
import { asOfOption, declareNotices, groups, type RawNotices } from "./shared-options.ts";

type Raw = Partial<{ asOf: CalendarDate; json: true }> & RawNotices;

/** `practice <command>`: how she measures and acts. Declared in full only where the command line may mean one of them. */
export function declarePractice(
  program: Command,
  argv: readonly string[],
  run: (options: PracticeOptions) => Promise<void>,
): void {
  const practice = program
    .command("practice")
    .description("the practice: show it, check a changed one, and see what a change does to accounts");
  if (!argv.includes("practice")) return;
  const verb = (name: PracticeVerb, words: string, description: string, hasDay = false): void => {
    const command = practice.command(`${name} ${words}`).description(description).optionsGroup(groups.doing);
    if (hasDay) command.addOption(asOfOption());
    declareNotices(command.option("--json", "JSON instead of text")).action((...given: unknown[]) => {
      const raw = given.at(-2) as Raw;
      return run({
        verb: name,
        words: given
          .slice(0, -2)
          .flat()
          .flatMap((word) => (word === undefined ? [] : [String(word)])),
        asOf: raw.asOf ?? null,
        json: raw.json === true,
        quiet: raw.quiet === true,
        color: raw.color !== false,
      });
    });
  };
  verb("show", "[part]", "the practice in use, or a part of it (red-flags, plays …), as YAML");
  verb(
    "validate",
    "[folder|file...]",
    "every mistake of a practice, with line and column; exit 3 when there is one",
  );
  verb(
    "diff",
    "<other> <accounts...>",
    "accounts whose colour, red flags or authority another practice changes; exit 10 when there is one",
    true,
  );
}
