import { type Command, Option } from "commander";
import { nameForm, parseName } from "../options/option-values.ts";
import type { CaseOptions, ConsultOptions } from "../options/options.ts";
import type { OutputFormat } from "../output/reporter.ts";
import { handoverTeams } from "../practice/request-kinds.ts";
import type { Form, HandoverTeam } from "../request/request.ts";
import { consultantOptions, declareConsultant, type RawConsultant } from "./consultant-options.ts";
import { mayMean } from "./may-mean.ts";
import {
  caseOptions,
  declareCase,
  declareJudgement,
  declareNotices,
  declareReader,
  groups,
  jsonOption,
  judgeOption,
  noticeOptions,
  type RawCase,
  type RawNotices,
  type RawReader,
  readerOptions,
} from "./shared-options.ts";
import { collect, valued } from "./values.ts";

type Raw = RawCase &
  RawNotices &
  RawConsultant &
  RawReader & {
    judge?: string;
    outputFormat: OutputFormat;
    json?: true;
    stream?: boolean;
    raw?: true;
    plain?: true;
    dryRun?: true;
    with?: string[];
    partners: boolean;
    input: boolean;
    print?: true;
    usage?: true;
    form?: Form;
    only?: "draft";
    handover?: HandoverTeam;
    continue?: true;
    resume?: string;
    journal: boolean;
    debug?: true;
  };

/**
 * The program itself is the command of a consultation: its arguments are the question. `run` gets them as they were
 * written as well; none of them when `--print` says that they are no command.
 */
export const declareConsult = (
  program: Command,
  run: (options: ConsultOptions, words: readonly string[]) => Promise<void>,
): Command =>
  withConsultOptions(
    program.argument("[question...]", "what you want to know; without it, standard input is the question"),
  )
    .addHelpText("after", help)
    .action((words: string[], raw: Raw) => run(consultOptions(words, raw), raw.print === true ? [] : words));

/** `chat [question...]`: the session. */
export function declareChat(
  program: Command,
  argv: readonly string[],
  run: (options: ConsultOptions) => Promise<void>,
): Command {
  const chat = program
    .command("chat")
    .description("a conversation on the terminal, also started without a question")
    .argument("[question...]", "the first message");
  if (!mayMean(argv, "chat")) return chat;
  return withConsultOptions(chat).action((words: string[], raw: Raw) => run(consultOptions(words, raw)));
}

function withConsultOptions(command: Command): Command {
  declareReader(declareConsultant(declareCase(command)), { byModel: false })
    .optionsGroup(groups.output)
    .addOption(
      new Option("--output-format <format>", "what stands on stdout")
        .choices(["text", "json", "stream-json"])
        .default("text"),
    )
    .addOption(jsonOption())
    .addOption(
      new Option(
        "--form <form>",
        "full: all headings; short: what was asked alone (default: by what is asked)",
      ).choices(["full", "short"]),
    )
    .addOption(new Option("--only <part>", "print one part of the answer alone").choices(["draft"]))
    .addOption(
      new Option("--handover <team>", "a note for one of our teams: what it needs to act, on a page").choices(
        handoverTeams,
      ),
    )
    .option("--stream", "write the answer as it arrives, also into a pipe")
    .option("--no-stream", "hold the answer until it is verified, also on a terminal")
    .option("--raw", "on a terminal: no wrapped lines and no styles in the answer")
    .option("--plain", "for screen readers: no spinner and no colours")
    .option(
      "--dry-run",
      "print what would be sent, its tokens (a connected server counts them) and its price",
    );
  declareJudgement(command)
    .addOption(judgeOption())
    .optionsGroup(groups.conversation)
    .addOption(
      new Option("-c, --continue", "go on from the newest consultation, with all its facts").conflicts(
        "resume",
      ),
    )
    .option(
      "-r, --resume <id>",
      "go on from a session or a consultation of the journal",
      valued(parseName, nameForm),
    )
    .option(
      "--with <partner>",
      "consult this partner, and print the partner's answer first; repeatable",
      collect,
    )
    .option("--no-partners", "consult no partner")
    .option("--no-input", "never ask back")
    .option("-p, --print", "one answer, never a session (accepted for scripts)")
    .option("--no-journal", "keep no record of this consultation");
  return declareNotices(command)
    .option("-u, --usage", "tokens and cost on stderr")
    .option("--debug", "what is read, sent and received, on stderr; keys are masked");
}

const help = `
Who answers: --model, else CONSULT_CUSTOMER_MODEL, else the config, else the default model when ANTHROPIC_API_KEY or
ANTHROPIC_BASE_URL is set, else the playbook (rules, no network).
Exit codes: 0 answered · 2 usage · 3 invalid data · 4 model failed · 5 answer broke its contract · 10 --fail-on holds
  75 temporary failure · 124 timeout · 130 interrupted · 143 terminated · 1 a bug`;

/** A note needs no question: account and notes say what it is about. */
const withQuestion = (options: CaseOptions, team: HandoverTeam | undefined): CaseOptions =>
  team === undefined || options.question.trim() !== ""
    ? options
    : { ...options, question: `Write the hand-over note for ${team[0]?.toUpperCase()}${team.slice(1)}.` };

const consultOptions = (words: readonly string[], raw: Raw): ConsultOptions => ({
  ...withQuestion(caseOptions(words, raw), raw.handover),
  ...noticeOptions({ ...raw, color: raw.color && raw.plain !== true }),
  ...readerOptions(raw),
  ...consultantOptions(raw),
  judge: raw.judge ?? null,
  outputFormat: raw.json === true ? "json" : raw.outputFormat,
  stream: raw.stream ?? null,
  raw: raw.raw === true,
  plain: raw.plain === true,
  dryRun: raw.dryRun === true,
  with: raw.with ?? [],
  partners: raw.partners,
  mayPrompt: raw.input && raw.print !== true,
  usage: raw.usage === true,
  form: raw.form ?? null,
  only: raw.only ?? null,
  handover: raw.handover ?? null,
  journal: raw.journal,
  resume: raw.continue === true ? "last" : (raw.resume ?? null),
  debug: raw.debug === true,
});
