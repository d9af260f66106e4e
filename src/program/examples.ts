const account = "--account acme.yaml";

/** Command lines for the help of each command, by its path. Each is one that the program takes. */
const examples: Readonly<Record<string, readonly string[]>> = {
  "": [
    'consult-customer "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?"',
    'consult-customer "Prepare me for the call" -f notes.txt --json | jq -r .result',
    'pbpaste | consult-customer "Is this account at risk?" --fail-on escalate',
  ],
  chat: [
    "consult-customer chat",
    'consult-customer chat "The champion at Northwind left" -f notes.txt',
    "consult-customer chat --continue",
  ],
  health: [
    "consult-customer health accounts.csv usage.csv",
    "consult-customer health accounts.xlsx --only red --sort arr --limit 10",
    "consult-customer health accounts.csv --explain Contoso",
    'sqlite3 -json crm.db "select * from accounts" | jq -c ".[]" | consult-customer health - --fail-on red',
  ],
  portfolio: [
    "consult-customer portfolio accounts.csv",
    "consult-customer portfolio accounts.csv --before last-year.csv --currency EUR --rates rates.yaml",
    'consult-customer portfolio accounts.csv -q "Where do I spend this week?"',
  ],
  batch: [
    'consult-customer batch accounts.csv -q "What is the next step?" --output answers.ndjson',
    'consult-customer batch accounts.csv -q "What is the next step?" --only red,yellow --max-budget-usd 5',
  ],
  "batch status": ["consult-customer batch status", "consult-customer batch status 4f2a --json"],
  "batch results": ["consult-customer batch results -o answers/", "consult-customer batch results --retry"],
  "batch cancel": ["consult-customer batch cancel 4f2a"],
  persona: ["consult-customer persona list", "consult-customer persona show brand-strategist"],
  "persona list": ["consult-customer persona list", "consult-customer persona list --json"],
  "persona show": ["consult-customer persona show", "consult-customer persona show brand-strategist --json"],
  "persona new": [
    "consult-customer persona new renewals-lead",
    "consult-customer persona new renewals-lead --template customer-success-manager -o renewals-lead.yaml",
  ],
  "persona import": [
    "consult-customer persona import agent.md -o agent.yaml",
    "consult-customer persona import .claude/agents/csm.md --from claude-agent",
  ],
  "persona export": [
    "consult-customer persona export > customer-success-manager.md",
    "consult-customer persona export brand-strategist --to skill -o skills/",
  ],
  "persona validate": ["consult-customer persona validate agent.yaml agent.md"],
  "persona schema": ["consult-customer persona schema > persona.schema.json"],
  "persona diff": ["consult-customer persona diff customer-success-manager agent.yaml"],
  practice: ["consult-customer practice show", "consult-customer practice diff mine/ accounts.csv"],
  "practice show": ["consult-customer practice show red-flags"],
  "practice validate": ["consult-customer practice validate .consult-customer/practice"],
  "practice diff": ["consult-customer practice diff mine/ accounts.csv --as-of 2026-11-23"],
  check: [
    'consult-customer check answer.md "Is Contoso healthy?" -f notes.txt',
    `pbpaste | consult-customer check - "Is Contoso healthy?" ${account}`,
    "consult-customer check mail.txt --message -f notes.txt --quiet",
    "consult-customer check answer.md --strict --output-format sarif > answer.sarif",
  ],
  plan: [`consult-customer plan ${account} -o acme-plan.md`, "consult-customer plan -f notes.txt"],
  journal: ["consult-customer journal list", "consult-customer journal due --within 30d"],
  "journal list": [
    "consult-customer journal list --account Contoso",
    "consult-customer journal list --open --json",
  ],
  "journal show": ["consult-customer journal show last", "consult-customer journal show k3v9x0tq7m --json"],
  "journal search": ["consult-customer journal search champion renewal --since 90d"],
  "journal due": [
    "consult-customer journal due",
    "consult-customer journal due --within 30d --fail-on overdue",
  ],
  "journal done": [
    "consult-customer journal done last.2",
    "consult-customer journal done k3v9x0tq7m.1 k3v9x0tq7m.3",
  ],
  "journal outcome": [
    'consult-customer journal outcome last "Renewed for two years" --result retained',
    'consult-customer journal outcome k3v9x0tq7m "Still talking to procurement"',
  ],
  "journal forget": [
    'consult-customer journal forget --account "Contoso Ltd" --dry-run',
    'consult-customer journal forget --account "Contoso Ltd" --yes',
  ],
  "journal alias": [
    'consult-customer journal alias "Contoso" "Contoso Ltd"',
    "consult-customer journal alias",
  ],
  "journal export": [
    "consult-customer journal export --format csv > journal.csv",
    "consult-customer journal export --format md --account Contoso > contoso.md",
  ],
  "journal stats": ["consult-customer journal stats --since 90d"],
  "journal verify": ["consult-customer journal verify"],
  "journal prune": [
    "consult-customer journal prune --before 2026-01-01 --dry-run",
    "consult-customer journal prune --before 2026-01-01 --yes",
  ],
  config: ["consult-customer config list", "consult-customer config set model claude-sonnet-5-5"],
  "config get": ["consult-customer config get model", "consult-customer config get base_url --json"],
  "config set": [
    "consult-customer config set effort high",
    "consult-customer config set base_url http://127.0.0.1:8080",
    "consult-customer config set persona ./my-csm.yaml --project",
  ],
  "config unset": ["consult-customer config unset model"],
  "config list": ["consult-customer config list", "consult-customer config list --json | jq .values"],
  "config path": ['"$EDITOR" "$(consult-customer config path)"', "consult-customer config path --project"],
  doctor: [
    "consult-customer doctor",
    "consult-customer doctor --offline --json | jq -r '.checks[] | .status'",
  ],
  models: [
    "consult-customer models",
    "ANTHROPIC_BASE_URL=http://127.0.0.1:8080 consult-customer models --json",
  ],
  demo: ["consult-customer demo", "consult-customer demo health"],
  completion: [
    "consult-customer completion bash > ~/.local/share/bash-completion/completions/consult-customer",
    'consult-customer completion zsh > "$' + '{fpath[1]}/_consult-customer"',
    "consult-customer completion fish > ~/.config/fish/completions/consult-customer.fish",
  ],
  mcp: ["consult-customer mcp", "claude mcp add consult-customer -- consult-customer mcp"],
};

/** The examples of a command by its whole path, like "consult-customer journal due"; none where it is not known. */
export const examplesOf = (path: string): readonly string[] =>
  examples[path.split(" ").slice(1).join(" ")] ?? [];

/** As they stand below a command's help. */
export function examplesText(path: string): string {
  const lines = examplesOf(path);
  return lines.length === 0 ? "" : `\nExamples:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}
