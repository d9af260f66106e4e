import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Effort } from "../consultant/request-body.ts";
import type { CheckFormat } from "../output/check/check-report.ts";
import type { OutputFormat } from "../output/reporter.ts";
import type { Form, HandoverTeam } from "../request/request.ts";

/** What every command understands. */
export type OutputOptions = {
  readonly outputFormat: OutputFormat;
  readonly quiet: boolean;
  readonly color: boolean;
};

/** What makes a case, and how its answer is judged; null means: not said there. */
export type CaseOptions = {
  /** Words of the question, joined; "" when there are none. */
  readonly question: string;
  readonly files: readonly string[];
  /** --account: a record's file, or with --accounts a name or id in that file. */
  readonly account: string | null;
  readonly accounts: string | null;
  readonly asOf: CalendarDate | null;
  readonly persona: string | null;
  readonly strict: boolean;
  readonly failOn: string | null;
};

/** A consultation as the command line asks for it; null means: not said there. */
export type ConsultOptions = OutputOptions &
  CaseOptions & {
    readonly model: string | null;
    /** A model, or "playbook". */
    readonly fallback: string | null;
    readonly effort: Effort | null;
    readonly maxTokens: number | null;
    /** Milliseconds for the whole call. */
    readonly timeoutMs: number | null;
    /** US dollars for all calls together. */
    readonly maxBudgetUsd: number | null;
    /** true --stream, false --no-stream, null: stream on a terminal. */
    readonly stream: boolean | null;
    /** On a terminal too, the body's bytes as they are. */
    readonly raw: boolean;
    /** For screen readers: no spinner, no colours. */
    readonly plain: boolean;
    readonly dryRun: boolean;
    /** --handover: the answer is a note for this team; null: the request decides. */
    readonly handover: HandoverTeam | null;
    /** Partners whose answers are shown before hers, by id or role. */
    readonly with: readonly string[];
    /** False after --no-partners: none is consulted. */
    readonly partners: boolean;
    /** False after --no-input or --print. */
    readonly mayPrompt: boolean;
    readonly usage: boolean;
    /** Null: the request decides. */
    readonly form: Form | null;
    /** "draft": the text to use alone. */
    readonly only: "draft" | null;
    /** Diagnostics on stderr. */
    readonly debug: boolean;
    /** False after --no-journal. */
    readonly journal: boolean;
    /** "auto", "rules" or a model. */
    readonly reader: string | null;
    /** The model that looks over the answer; null: none does. */
    readonly judge: string | null;
    /** False after --no-cache: what a model reads is not kept. */
    readonly cache: boolean;
    /** The id of the conversation to continue, "last" for the newest; null: none. */
    readonly resume: string | null;
  };

/** Models that a command without an answer of its own asks only where the command line names them. */
export type AskedModels = {
  readonly reader: string | null;
  /** US dollars for all calls together. */
  readonly maxBudgetUsd: number | null;
  readonly cache: boolean;
};

/** `check <file|-> [question...]` as the command line asks for it. */
export type CheckOptions = CaseOptions &
  AskedModels &
  Omit<OutputOptions, "outputFormat"> & {
    /** The text that holds the response; "-" is standard input. */
    readonly file: string;
    /** Milliseconds for the whole call; null: no limit. */
    readonly timeoutMs: number | null;
    /** The model that looks over the response; null: none does. */
    readonly judge: string | null;
    /** It is a mail or a message, and no whole response. */
    readonly message: boolean;
    readonly outputFormat: CheckFormat;
    /** The text shows the answer with the status of its sentences in the margin. */
    readonly claims: boolean;
  };

/** `plan [question...]` as the command line asks for it. */
export type PlanOptions = CaseOptions &
  AskedModels &
  Omit<OutputOptions, "outputFormat"> & {
    /** Milliseconds for the whole call; null: no limit. */
    readonly timeoutMs: number | null;
    /** The file that is written, or written anew; null: standard output. */
    readonly output: string | null;
    /** --report: the page that is written. */
    readonly report: string | null;
    /** --redact: names are left out of the page. */
    readonly redact: boolean;
    /** False after --no-journal: nothing is taken from it. */
    readonly journal: boolean;
  };
