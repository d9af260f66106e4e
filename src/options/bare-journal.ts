import type { JournalOptions } from "./journal-options.ts";

/** A command of the journal of which the command line says nothing. */
export const bareJournal: JournalOptions = {
  verb: "list",
  words: [],
  account: null,
  since: null,
  persona: null,
  route: null,
  open: false,
  limit: null,
  within: null,
  asOf: null,
  failOn: null,
  result: null,
  format: null,
  v1: false,
  before: null,
  includeOpen: false,
  dryRun: false,
  yes: false,
  plain: false,
  timeoutMs: null,
  json: false,
  quiet: false,
  color: false,
};
