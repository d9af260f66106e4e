import { describe, expect, it } from "vitest";
import { Failure } from "../../src/failure/failure.ts";
import { type Handlers, idleHandlers, runProgram } from "../../src/program.ts";

/** What a command line leads to: the handler that ran with its question, what was printed, or the failure. */
async function run(...argv: string[]) {
  let ran: string | null = null;
  let question: string | null = null;
  let files: readonly string[] = [];
  let out = "";
  const handler = (name: string) => async (options: object) => {
    ran = name;
    if ("question" in options) question = String(options.question);
    if ("files" in options) files = options.files as readonly string[];
    return 0;
  };
  const handlers: Handlers = {
    ...idleHandlers,
    consult: handler("consult"),
    chat: handler("chat"),
    health: handler("health"),
    check: handler("check"),
    journal: handler("journal"),
    plan: handler("plan"),
    persona: handler("persona"),
    practice: handler("practice"),
    batch: handler("batch"),
    portfolio: handler("portfolio"),
  };
  const writeOut = (text: string): void => {
    out += text;
  };
  const failure = await runProgram(argv, handlers, { version: "1.2.3", writeOut }).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null && !(failure instanceof Failure)) throw failure;
  return { ran, question, files, out, failure };
}

describe("one or two bare words near to a command", () => {
  it.each([
    ["heatlh accounts.csv", "Did you mean: consult-customer health accounts.csv?"],
    ["HEALTH accounts.csv", "Did you mean: consult-customer health accounts.csv?"],
    ["helth", "Did you mean: consult-customer health?"],
    ["health? a.csv", "Did you mean: consult-customer health a.csv?"],
    ["jurnal list", "Did you mean: consult-customer journal list?"],
    ["jounral due", "Did you mean: consult-customer journal due?"],
    ["chta", "Did you mean: consult-customer chat?"],
    ["chek answer.md", "Did you mean: consult-customer check answer.md?"],
    ["plna", "Did you mean: consult-customer plan?"],
    ["plans", "Did you mean: consult-customer plan?"],
    ["Plan Contoso", "Did you mean: consult-customer plan Contoso?"],
    ["version", "Did you mean: consult-customer --version?"],
    ["hlep health", "Did you mean: consult-customer help health?"],
    ["docter", "Did you mean: consult-customer doctor?"],
    ["login", 'Did you mean it as a question? consult-customer -p "login"'],
    ["logni", 'Did you mean it as a question? consult-customer -p "logni"'],
    ["update", 'Did you mean it as a question? consult-customer -p "update"'],
    ["/exit", "Start a session with: consult-customer chat"],
  ])("is refused: %s", async (line, hint) => {
    const { ran, failure } = await run(...line.split(" "));
    expect(ran).toBeNull();
    expect(failure?.outcome).toBe("usage");
    expect(failure?.details.hint).toContain(hint);
  });

  it.each([
    ["hi"],
    ["what", "now"],
    ["Contoso"],
    ["churn", "risk?"],
    ["renewal", "next", "week"],
    ["helth", "of", "Contoso"],
    ["help", "me", "keep", "Contoso"],
    ["health check of Contoso"],
    ["heatlh accounts.csv"],
    ["/home/me/notes.txt"],
  ])("is asked where it is a question: %j", async (...words) => {
    expect(await run(...words)).toMatchObject({ ran: "consult", question: words.join(" ") });
  });

  it.each([
    [["-p", "help"], "help"],
    [["-p", "health", "accounts.csv", "--json"], "health accounts.csv"],
    [["--print", "doctor"], "doctor"],
    [["-m", "health", "-p", "journal", "due"], "journal due"],
    [["-qp", "plan"], "plan"],
    [["--as-of=2026-11-23", "-p", "check"], "check"],
    [["heatlh", "-p"], "heatlh"],
  ])("is asked under -p, whatever it is: %j", async (argv, question) => {
    expect(await run(...argv)).toMatchObject({ ran: "consult", question, failure: null });
  });

  it("is still a command where -p is the value of another option, or stands behind", async () => {
    expect(await run("journal", "list")).toMatchObject({ ran: "journal" });
    expect((await run("health", "a.csv", "-p")).failure?.details.message).toMatch(/unknown option '-p'/);
    expect((await run("-f", "-p", "health", "a.csv")).failure?.details.code).toBe("usage.option_misplaced");
  });
});

describe("help", () => {
  it.each([
    [["help"], /^Usage: consult-customer \[options\] \[question\.\.\.\]/],
    [["help", "health"], /^Usage: consult-customer health \[options\] \[files\.\.\.\]/],
    [["help", "HEALTH"], /^Usage: consult-customer health /],
    [["help", "journal"], /^Usage: consult-customer journal /],
    [["help", "journal", "due"], /^Usage: consult-customer journal due /],
    [["help", "help"], /^Usage: consult-customer \[options\]/],
    [["--json", "help", "plan"], /^Usage: consult-customer plan /],
  ])("is printed, and nothing is asked: %j", async (argv, text) => {
    const { ran, out, failure } = await run(...argv);
    expect([ran, failure]).toEqual([null, null]);
    expect(out).toMatch(text);
  });

  it("is listed among the commands", async () => {
    expect((await run("--help")).out).toMatch(/^ {2}help \[command\.\.\.\] +the help of a command$/m);
  });

  it.each([
    [["help", "heatlh"], 'There is no command "heatlh".', "Did you mean: consult-customer help health?"],
    [
      ["help", "journal", "dua"],
      'There is no command "dua".',
      "Did you mean: consult-customer help journal due?",
    ],
    [["help", "zebra"], 'There is no command "zebra".', "The commands are chat, health"],
  ])("says which command there is not: %j", async (argv, message, hint) => {
    const { failure } = await run(...argv);
    expect(failure?.details.message).toBe(message);
    expect(failure?.details.hint).toContain(hint);
  });
});

describe("wrong arguments", () => {
  it.each([
    [["check"], /missing required argument 'file'/, "See consult-customer check --help."],
    [["journal", "show"], /missing required argument 'id'/, "See consult-customer journal show --help."],
    [
      ["journal"],
      /journal needs a command: list, show, .* or prune\./,
      "See consult-customer journal --help.",
    ],
    [["health", "--as-of", "soon"], /invalid/, "See consult-customer health --help."],
    [["-f"], /argument missing/, "See consult-customer --help."],
  ])("point to the help of their command: %j", async (argv, message, hint) => {
    const { failure } = await run(...argv);
    expect(failure?.details.message).toMatch(message);
    expect(failure?.details.hint).toBe(hint);
  });

  it.each([
    [
      ["-31% usage at Contoso, what now?"],
      'put -- in front of it: consult-customer -- "-31% usage at Contoso, what now?"',
    ],
    [["-31%", "usage"], "put -- in front of it: consult-customer -- -31%"],
    [["--our champion left"], 'consult-customer -- "--our champion left"'],
    [["plan", "-12 seats"], 'consult-customer plan -- "-12 seats"'],
  ])("name -- where a question begins with a dash: %j", async (argv, hint) => {
    const { ran, failure } = await run(...argv);
    expect(ran).toBeNull();
    expect(failure?.details.hint).toContain(hint);
  });
});
