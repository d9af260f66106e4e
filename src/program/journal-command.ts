import { type Command, Option } from "commander";
import { type CalendarDate, parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import type { ExportFormat, JournalOptions, JournalVerb, Since } from "../options/journal-options.ts";
import { countForm, dateForm, parseCount, parseDays } from "../options/option-values.ts";
import { valued } from "./values.ts";

type Raw = Partial<{
  account: string;
  since: Since;
  persona: string;
  route: string;
  open: true;
  limit: number;
  within: number;
  asOf: CalendarDate;
  failOn: "overdue";
  result: JournalOptions["result"];
  format: ExportFormat;
  v1: true;
  before: CalendarDate;
  includeOpen: true;
  dryRun: true;
  yes: true;
  plain: true;
  json: true;
  quiet: true;
  color: boolean;
}>;
type Run = (options: JournalOptions) => Promise<void>;

const daysForm = "a number of days or weeks, like 14d or 2w";
const sinceForm = "a day like 2026-11-23, or a span like 30d";
const parseSince = (text: string): Since | null => {
  const days = parseDays(text);
  return days === null ? parseCalendarDate(text) : { days };
};

const options = {
  account: () => new Option("--account <name>", "only accounts whose name holds this"),
  since: () =>
    new Option("--since <day|span>", "only from this day on, or of the last 30d").argParser(
      valued(parseSince, sinceForm),
    ),
  persona: () => new Option("--persona <id>", "only answers of this persona"),
  route: () =>
    new Option("--route <route>", "only with this authority").choices(["decide", "consult", "escalate"]),
  open: () => new Option("--open", "only with a next step that is not done"),
  dryRun: () => new Option("--dry-run", "say what would be deleted, and delete nothing"),
  yes: () => new Option("--yes", "do not ask; needed where nobody can be asked"),
  limit: () => new Option("--limit <n>", "at most so many").argParser(valued(parseCount, countForm)),
  asOf: () =>
    new Option("--as-of <YYYY-MM-DD>", "the day to reckon from (default: today)").argParser(
      valued(parseCalendarDate, dateForm),
    ),
};
const filters = [options.account, options.since, options.persona, options.route, options.open];

/**
 * `journal <command>`: what was asked and answered, and what is to be done. Its commands take a millisecond
 * to declare, so it is done only where the command line (`argv`) may mean one of them.
 */
export function declareJournal(program: Command, argv: readonly string[], run: Run): Command {
  const journal = program
    .command("journal")
    .description("consultations on record: list, show, search, next steps, outcomes");
  if (!argv.includes("journal")) return journal;
  const verb = (
    name: JournalVerb,
    words: string,
    description: string,
    own: readonly (() => Option)[],
  ): Command => {
    const command = journal.command(words === "" ? name : `${name} ${words}`).description(description);
    for (const option of own) command.addOption(option());
    return command
      .option("--json", "JSON instead of text")
      .option("-q, --quiet", "no notices on stderr, only errors")
      .option("--no-color", "no colour (also: NO_COLOR)")
      .action((...given: unknown[]) => run(journalOptions(name, given)));
  };
  verb("list", "", "consultations, the newest first", [...filters, options.limit]);
  verb("show", "<id>", "a consultation's answer as it was first printed; last is the newest", []);
  verb("search", "<words...>", "consultations in which all these words stand", [...filters, options.limit]);
  verb("due", "", "next steps that are due or overdue, by account", [
    () =>
      new Option("--within <span>", "how far to look ahead (default: 14d)").argParser(
        valued(parseDays, daysForm),
      ),
    options.account,
    options.asOf,
    () => new Option("--fail-on <condition>", "exit 10 when a step is overdue").choices(["overdue"]),
  ]);
  verb("done", "<step...>", "marks next steps as done; <id>.all is every step of a consultation", []);
  verb("outcome", "<id> <text...>", "notes what became of a consultation", [
    () =>
      new Option("--result <result>", "how it ended (default: open)").choices([
        "retained",
        "expanded",
        "contracted",
        "churned",
        "open",
      ]),
  ]);
  verb("forget", "", "deletes all that is stored about an account, wherever it is kept", [
    () => new Option("--account <name>", "the account's name, in full").makeOptionMandatory(),
    options.dryRun,
    options.yes,
  ]);
  verb("alias", "[names...]", "two names of one account: the first counts under the second", []);
  verb("export", "", "everything that is recorded", [
    () =>
      new Option("--format <format>", "json, csv or md; needed, but with --v1").choices([
        "json",
        "csv",
        "md",
      ]),
    () => new Option("--v1", "the journal's own lines, as version 0.1.0 reads them"),
    ...filters,
  ]);
  verb("stats", "", "counts, cost, kept steps, outcomes, health history", [
    options.account,
    options.since,
    options.asOf,
    () => new Option("--plain", "for screen readers: the history in figures, not in bars"),
  ]);
  verb("verify", "", "verifies stored answers again, offline; exit 5 when a good one breaks", [
    options.account,
    options.since,
  ]);
  verb("prune", "", "deletes consultations before a day; those with open steps stay", [
    () =>
      new Option("--before <YYYY-MM-DD>", "the first day that is kept")
        .argParser(valued(parseCalendarDate, dateForm))
        .makeOptionMandatory(),
    () => new Option("--include-open", "delete those with open steps too"),
    options.dryRun,
    options.yes,
  ]);
  return journal;
}

/** What commander hands over: the arguments (a list where there may be several), the options, the command. */
function journalOptions(verb: JournalVerb, given: readonly unknown[]): JournalOptions {
  const raw = given.at(-2) as Raw;
  return {
    verb,
    words: given.slice(0, -2).flat().map(String),
    account: raw.account ?? null,
    since: raw.since ?? null,
    persona: raw.persona ?? null,
    route: raw.route ?? null,
    open: raw.open === true,
    limit: raw.limit ?? null,
    within: raw.within ?? null,
    asOf: raw.asOf ?? null,
    failOn: raw.failOn ?? null,
    result: raw.result ?? null,
    format: raw.format ?? null,
    v1: raw.v1 === true,
    before: raw.before ?? null,
    includeOpen: raw.includeOpen === true,
    dryRun: raw.dryRun === true,
    yes: raw.yes === true,
    plain: raw.plain === true,
    json: raw.json === true,
    quiet: raw.quiet === true,
    color: raw.color !== false,
  };
}
