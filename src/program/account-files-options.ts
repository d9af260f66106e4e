import { type Command, Option } from "commander";
import type { AccountsFormat } from "../adapters/accounts/open-accounts.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { AccountFilesOptions } from "../options/account-files-options.ts";
import { asOfOption } from "./shared-options.ts";
import { collect } from "./values.ts";

export type RawAccountFiles = {
  inputFormat?: AccountsFormat;
  asOf?: CalendarDate;
  map?: string[];
  dateOrder?: "dmy" | "mdy";
  sheet?: string;
};

/** How files of accounts are read: the options of all commands that read them, but for `--map`. */
export const declareAccountFiles = (command: Command): Command =>
  command
    .addOption(
      new Option("--input-format <format>", "what the files are, where their names do not say it").choices([
        "csv",
        "json",
        "ndjson",
        "yaml",
      ]),
    )
    .addOption(asOfOption())
    .addOption(
      new Option("--date-order <order>", "what 05/03/2027 is, where the values do not show it").choices([
        "dmy",
        "mdy",
      ]),
    )
    .option("--sheet <name|number>", "the sheet of an Excel book (default: the first with something in it)");

/** `--map` of commands that only read by it; `health` lists the fields with it, too. */
export const mapOption = (): Option =>
  new Option(
    "--map <column=field>",
    "read a column as a field, or leave it out: column=ignore; repeatable",
  ).argParser(collect);

export const accountFilesOptions = (files: readonly string[], raw: RawAccountFiles): AccountFilesOptions => ({
  files,
  inputFormat: raw.inputFormat ?? null,
  asOf: raw.asOf ?? null,
  map: raw.map ?? [],
  dateOrder: raw.dateOrder ?? null,
  sheet: raw.sheet ?? null,
});
