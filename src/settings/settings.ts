import { loadConfig } from "../adapters/definitions/load-config.ts";
import { findTrustedPlaces } from "../adapters/definitions/trusted-places.ts";
import type { Places } from "../adapters/files/places.ts";
import { findCredentials } from "../adapters/keys/find-credentials.ts";
import { Secret } from "../adapters/keys/secret.ts";
import type { Io } from "../adapters/process/io.ts";
import type { Config } from "../config/config-schema.ts";
import type { Override } from "../config/override.ts";
import type { PartnerMode } from "../config/partner-mode.ts";
import { Budget } from "../consultant/budget.ts";
import { type ConsultantChoice, chooseConsultant, consultantNamed } from "../consultant/choose-consultant.ts";
import { defaultReader, type ReaderChoice, readerNamed } from "../consultant/choose-reader.ts";
import { defaultMaxLength, defaultMaxTokens, type Effort } from "../consultant/request-body.ts";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import {
  countForm,
  durationForm,
  effortForm,
  modelForm,
  parseCount,
  parseDuration,
  parseEffort,
  parseModel,
  parsePartners,
  parseSize,
  parseSwitch,
  partnersForm,
  readerForm,
  sizeForm,
  switchForm,
} from "../options/option-values.ts";
import type { ConsultOptions } from "../options/options.ts";
import { configOverrides } from "./config-overrides.ts";
import { namedPersona } from "./named-persona.ts";

/** What a consultation runs with, after flags, environment, project config, user config and defaults, in this order. */
export type Settings = {
  readonly places: Places;
  readonly choice: ConsultantChoice;
  /** Who answers when the chosen consultant fails for a temporary reason; null: there is no fallback. */
  readonly fallback: ConsultantChoice | null;
  /** Who reads what rules leave of the texts. */
  readonly reader: ReaderChoice;
  readonly persona: string | null;
  readonly effort: Effort | null;
  readonly maxTokens: number;
  readonly timeoutMs: number;
  /** Milliseconds without a byte after which an answer that had begun counts as dead. */
  readonly idleMs: number;
  readonly baseUrl: string | null;
  /** Requests may go unencrypted over a network. */
  readonly allowInsecure: boolean;
  /** The most bytes of an answer and its thinking. */
  readonly maxLength: number;
  /**
   * Which partners are consulted besides those that are named: "auto" those the route asks for, "with" the same where that
   * costs nothing, "none" none.
   */
  readonly partners: PartnerMode;
  /** What all calls together may cost; null: there is no limit. */
  readonly budget: Budget | null;
  /** For screen readers: no spinner, no colours. */
  readonly plain: boolean;
  readonly apiKey: Secret | null;
  readonly authToken: Secret | null;
  /** Prints the key; run only when a request is about to be sent and the environment has none. */
  readonly apiKeyCommand: string | null;
  readonly prices: NonNullable<Config["prices"]>;
  /** Whose public holidays count, and days off of the user's or the project's own. */
  readonly calendar: NonNullable<Config["calendar"]>;
  /** ANTHROPIC_LOG, the SDK's own variable: how much it says on stderr; null: warnings. */
  readonly sdkLog: SdkLog | null;
  /** Whether the consultation is recorded. */
  readonly journal: boolean;
  /** Whether what models read is kept for the next time. */
  readonly cache: boolean;
  /** What the project's config changes. */
  readonly overrides: readonly Override[];
};

/** Those that a command without a consultant knows. */
export type CaseSettings = Pick<Settings, "places" | "persona" | "calendar" | "overrides">;

const sdkLogs = ["off", "error", "warn", "info", "debug"] as const;
type SdkLog = (typeof sdkLogs)[number];

export const defaultTimeoutMs = 120_000;
/** Convention: servers send a ping every few seconds while a model thinks. */
const defaultIdleMs = 60_000;

/** Throws a usage Failure for an environment variable it cannot read and a data Failure for a config with mistakes. */
export async function readSettings(
  options: Omit<ConsultOptions, "form" | "only" | "handover">,
  io: Io,
): Promise<Settings> {
  const places = await findTrustedPlaces(io);
  const loaded = await loadConfig(places);
  const { config } = loaded;
  const env = environment(io.env);
  const envBaseUrl = env.text("ANTHROPIC_BASE_URL");
  const baseUrl = envBaseUrl ?? config.base_url ?? null;
  const apiKey = env.secret("ANTHROPIC_API_KEY");
  const authToken = env.secret("ANTHROPIC_AUTH_TOKEN");
  // The command's key belongs to the server the same file names: a URL from the environment does not get it.
  const apiKeyCommand = envBaseUrl === null ? (config.api_key_command ?? null) : null;
  const said = {
    model: options.model ?? env.parsed("CONSULT_CUSTOMER_MODEL", parseModel, modelForm),
    fallback: options.fallback ?? env.parsed("CONSULT_CUSTOMER_FALLBACK", parseModel, modelForm),
    effort: options.effort ?? env.parsed("CONSULT_CUSTOMER_EFFORT", parseEffort, effortForm),
    max_tokens: options.maxTokens ?? env.parsed("CONSULT_CUSTOMER_MAX_TOKENS", parseCount, countForm),
    timeout_s: options.timeoutMs ?? env.parsed("CONSULT_CUSTOMER_TIMEOUT", parseDuration, durationForm),
    persona: options.persona ?? env.text("CONSULT_CUSTOMER_PERSONA"),
    partners: env.parsed("CONSULT_CUSTOMER_PARTNERS", parsePartners, partnersForm),
    reader: options.reader ?? env.parsed("CONSULT_CUSTOMER_READER", parseModel, readerForm),
  };
  const fallback = said.fallback ?? config.fallback ?? null;
  return {
    places,
    choice: chooseConsultant({
      named: said.model ?? config.model ?? null,
      hasCredentials: apiKeyCommand !== null || (await findCredentials(io.env)) !== null,
      hasBaseUrl: baseUrl !== null,
    }),
    fallback: fallback === null ? null : consultantNamed(fallback),
    reader: readerNamed(said.reader ?? config.reader ?? defaultReader),
    persona: namedPersona(said.persona, loaded, places),
    effort: said.effort ?? config.effort ?? null,
    maxTokens: said.max_tokens ?? config.max_tokens ?? defaultMaxTokens,
    timeoutMs:
      said.timeout_s ?? (config.timeout_s === undefined ? defaultTimeoutMs : config.timeout_s * 1000),
    idleMs: env.parsed("CONSULT_CUSTOMER_IDLE_TIMEOUT", parseDuration, durationForm) ?? defaultIdleMs,
    baseUrl,
    allowInsecure:
      env.parsed("CONSULT_CUSTOMER_ALLOW_INSECURE_BASE_URL", parseSwitch, switchForm) ??
      config.allow_insecure_base_url ??
      false,
    maxLength: env.parsed("CONSULT_CUSTOMER_MAX_ANSWER", parseSize, sizeForm) ?? defaultMaxLength,
    budget: options.maxBudgetUsd === null ? null : new Budget(options.maxBudgetUsd),
    partners: said.partners ?? config.partners ?? "with",
    plain: options.plain || (env.parsed("CONSULT_CUSTOMER_PLAIN", parseSwitch, switchForm) ?? false),
    apiKey,
    authToken,
    apiKeyCommand,
    prices: config.prices ?? {},
    calendar: config.calendar ?? {},
    sdkLog: sdkLogs.find((level) => level === env.text("ANTHROPIC_LOG")?.toLowerCase()) ?? null,
    journal:
      options.journal &&
      (env.parsed("CONSULT_CUSTOMER_JOURNAL", parseSwitch, switchForm) ?? true) &&
      config.journal?.enabled !== false,
    cache: options.cache,
    overrides: configOverrides(loaded, places, said),
  };
}

/** The settings of a command without a consultant. Throws a data Failure for a config with mistakes. */
export async function readCaseSettings(
  options: Pick<ConsultOptions, "persona">,
  io: Io,
): Promise<CaseSettings> {
  const places = await findTrustedPlaces(io);
  const loaded = await loadConfig(places);
  const said = options.persona ?? environment(io.env).text("CONSULT_CUSTOMER_PERSONA");
  const { persona, calendar } = loaded.project;
  const project = {
    ...(persona === undefined ? {} : { persona }),
    ...(calendar === undefined ? {} : { calendar }),
  };
  return {
    places,
    persona: namedPersona(said, loaded, places),
    calendar: loaded.config.calendar ?? {},
    // Nothing else of a config counts there.
    overrides: configOverrides({ ...loaded, project }, places, { persona: said }),
  };
}

/** Variables of the environment; an empty one is not set. */
function environment(env: Io["env"]) {
  const text = (name: string): string | null => {
    const value = env[name]?.trim() ?? "";
    return value === "" ? null : value;
  };
  const parsed = <T>(name: string, parse: (text: string) => T | null, form: string): T | null => {
    const written = text(name);
    const value = written === null ? null : parse(written);
    if (written !== null && value === null)
      throw new Failure("usage", {
        code: "usage.environment",
        message: `${name} is ${JSON.stringify(oneSafeLine(written, 60))}; it must be ${form}.`,
        hint: null,
      });
    return value;
  };
  const secret = (name: string): Secret | null => {
    const value = text(name);
    return value === null ? null : new Secret(value);
  };
  return { text, parsed, secret };
}
