import type { Command } from "commander";
import {
  accountFilesOptions,
  declareAccountFiles,
  mapOption,
  type RawAccountFiles,
} from "./account-files-options.ts";
import { consultantOptions, type RawConsultant } from "./consultant-options.ts";

/** What commander hands over of commands that ask a question about files of accounts. */
export type RawAskingFiles = RawAccountFiles &
  RawConsultant & {
    question?: string;
    persona?: string;
    strict?: true;
    plain?: true;
    usage?: true;
    journal: boolean;
    debug?: true;
    quiet?: true;
    color: boolean;
  };

/** How the files of such a command are read, `--map` among it. */
export const declareAskedFiles = (command: Command): Command =>
  declareAccountFiles(command).addOption(mapOption());

/** The options that all such commands share. They are no session: nobody is asked back, and no past is gone on from. */
export const askingFilesOptions = (files: readonly string[], raw: RawAskingFiles) => ({
  ...accountFilesOptions(files, raw),
  ...consultantOptions(raw),
  question: raw.question ?? "",
  account: null,
  persona: raw.persona ?? null,
  strict: raw.strict === true,
  quiet: raw.quiet === true,
  color: raw.color && raw.plain !== true,
  raw: false,
  plain: raw.plain === true,
  mayPrompt: false,
  usage: raw.usage === true,
  debug: raw.debug === true,
  journal: raw.journal,
  resume: null,
});
