import type { ManPage } from "./man-page.ts";

/** What the manual page says beside the commands. */
export const manualWords: Pick<ManPage, "meanings" | "variables" | "files"> = {
  meanings: {
    success: "Answered, and the contract is kept.",
    bug: "A bug in the program; stderr says where to report it.",
    usage: "Usage: an unknown option, missing input, a file that cannot be read.",
    data: "Invalid persona, practice, config or account data.",
    model: "The model refused, or failed for good.",
    contract: "Answered, but the answer broke its contract; it is still printed.",
    condition: "Answered, and a condition of --fail-on holds.",
    temporary: "A temporary failure: try again later.",
    timeout: "The time of --timeout ran out.",
    interrupted: "Interrupted.",
    terminated: "Terminated.",
  },
  variables: [
    ["ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN", "the key or token of the server that is asked"],
    ["CONSULT_CUSTOMER_PLAIN", "on: as --plain"],
    ["CONSULT_CUSTOMER_IDLE_TIMEOUT", "how long an answer may stand still"],
    ["CONSULT_CUSTOMER_MAX_ANSWER", "the longest answer"],
    ["NO_COLOR, FORCE_COLOR", "whether there is colour"],
    ["FORCE_HYPERLINK", "0 or 1: whether places in files are links on a terminal"],
  ],
  files: [
    ["~/.config/consult-customer/config.yaml", "your settings; personas and practice stand beside it"],
    [".consult-customer/", "the same of a project; it wins, and may not say where requests go"],
    ["~/.local/share/consult-customer/journal.jsonl", "the journal, for your user alone"],
    ["~/.local/state/consult-customer/history", "the lines typed in sessions"],
  ],
};
