import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyHome } from "../../support/run-cli.ts";
import { hasShell, installProgram, printed } from "../../support/shell.ts";
import { hasTmux, Terminal } from "../../support/terminal.ts";

/** How each shell is started with the completion in place, and nothing of the machine's own. */
const shells = {
  bash: {
    script: "completion.bash",
    start: () => "bash --noprofile --norc -i",
    load: (script: string) => `source '${script}'; bind 'set bell-style none'; PS1='$ '`,
  },
  zsh: {
    script: "_consult-customer",
    start: () => "zsh -f -i",
    load: (script: string) =>
      `autoload -Uz compinit; compinit -u -D; source '${script}'; unsetopt beep; PS1='$ '`,
  },
  fish: {
    script: "consult-customer.fish",
    start: () => "fish --no-config -i",
    load: (script: string) =>
      `source '${script}'; function fish_prompt; echo '$ '; end; set -g fish_autosuggestion_enabled 0`,
  },
} as const;
type ShellName = keyof typeof shells;
const names = Object.keys(shells) as ShellName[];

const account = "Contoso $(touch pwned) Ltd";
let terminal: Terminal | null = null;
let home = "";

beforeEach(() => {
  home = emptyHome();
  printed(["--as-of", "2026-11-23", "--account", record(), "The champion left. What now?"], home);
});

afterEach(() => {
  terminal?.close();
  terminal = null;
});

/** A record of an account whose name a careless script would run. */
function record(): string {
  const path = join(home, "record.yaml");
  writeFileSync(path, `account:\n  name: ${JSON.stringify(account)}\nrenewal:\n  date: 2027-02-05\n`);
  return path;
}

/** A shell of this kind that completes. */
async function open(name: ShellName): Promise<Terminal> {
  const { script, start, load } = shells[name];
  const path = join(home, script);
  writeFileSync(path, printed(["completion", name], home));
  const opened = new Terminal({
    columns: 150,
    home,
    env: { PATH: `${installProgram(home)}:${process.env.PATH ?? ""}` },
  });
  terminal = opened;
  opened.say(start());
  await opened.shows(/[$%#>]$/);
  opened.say(load(path));
  await opened.shows(/\n\$$/);
  return opened;
}

const escaped = (text: string): string => text.replace(/[[\]()?.*+$\\|^{}]/g, "\\$&");

/** Types a line and Tab, and waits for what the line becomes, or for what is listed below it. */
async function completes(line: string, expected: string | RegExp, opened: Terminal): Promise<void> {
  opened.type(line);
  opened.press("Tab");
  await opened.shows(typeof expected === "string" ? new RegExp(`\\n\\$ .*${escaped(expected)}$`) : expected);
  // Not Ctrl-C: a shell that is not done with the list yet would take it for that, and keep the line.
  opened.press("C-u");
  await opened.shows(/\n\$$/);
}

describe.skipIf(!hasTmux).each(names)("Tab in %s", (name) => {
  it.skipIf(!hasShell(name))(
    "completes commands, options, choices, personas, accounts, ids and files",
    async () => {
      const opened = await open(name);
      const id = printed(["journal", "list", "--json"], home).match(/"id":"(\w+)"/)?.[1] ?? "";
      expect(id).not.toBe("");
      for (const [line, expected] of [
        ["consult-customer jour", "consult-customer journal"],
        ["hey-success journal stat", "hey-success journal stats"],
        ["consult-customer health --sav", "consult-customer health --save-map"],
        ["consult-customer health --sort deadl", "consult-customer health --sort deadline"],
        ["consult-customer --persona customer-suc", "consult-customer --persona customer-success-manager"],
        ["consult-customer --persona=customer-suc", "consult-customer --persona=customer-success-manager"],
        [`consult-customer journal show ${id.slice(0, 6)}`, `consult-customer journal show ${id}`],
        [`consult-customer journal done ${id.slice(0, 6)}`, new RegExp(`done ${id}\\.(?:\\n|$)`)],
        ["consult-customer --fail-on red,esc", "consult-customer --fail-on red,escalate"],
        ["consult-customer --fail-on flag:RF20", "consult-customer --fail-on flag:RF20"],
        ["consult-customer check rec", "consult-customer check record.yaml"],
        ["consult-customer help journal pru", "consult-customer help journal prune"],
        ["consult-customer config set effort xh", "consult-customer config set effort xhigh"],
        [
          "consult-customer journal list --account Cont",
          /--account (?:Contoso\\ \\\$\\\(touch\\ pwned\\\)\\ Ltd|'Contoso \$\(touch pwned\) Ltd')/,
        ],
        ["consult-customer journal list --account 'Cont", "--account 'Contoso $(touch pwned) Ltd'"],
        ...(name === "bash"
          ? [
              [
                'consult-customer journal list --account "Cont',
                '--account "Contoso \\$(touch pwned) Ltd"',
              ] as const,
            ]
          : []),
      ] as const)
        await completes(line, expected, opened);
      expect(existsSync(join(home, "pwned"))).toBe(false);
    },
  );
});

it.each(names.filter((name) => !hasShell(name)))("%s is not installed here", () => {
  expect(names.some(hasShell)).toBe(true);
});
