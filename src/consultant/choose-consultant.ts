import type { AnsweredBy } from "./consultant.ts";

/** The settings that decide who answers, already read from flags, environment and config. */
export type ConsultantSettings = {
  /** The model that was named: --model, else CONSULT_CUSTOMER_MODEL, else the config. */
  readonly named: string | null;
  /** A key or token is at hand. */
  readonly hasCredentials: boolean;
  readonly hasBaseUrl: boolean;
};

export type ConsultantChoice =
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "playbook" };

/** The model to ask when there are credentials or a base URL and no other model is named. */
export const defaultModel = "claude-sonnet-5-5";

/**
 * The named model, else the default one when a server can be asked, else the playbook; "playbook" names the
 * rules.
 */
export function chooseConsultant({
  named,
  hasCredentials,
  hasBaseUrl,
}: ConsultantSettings): ConsultantChoice {
  if (named !== null) return consultantNamed(named);
  return hasCredentials || hasBaseUrl ? { kind: "model", model: defaultModel } : { kind: "playbook" };
}

/** How a result names the consultant that was chosen. */
export const nameAnswerer = (choice: ConsultantChoice): AnsweredBy =>
  choice.kind === "model" ? choice : { kind: "playbook", model: null };

/** What the rules are called where a model could be named. */
export const playbookName = "playbook";

/** "playbook" is the rules; everything else is a model. */
export const consultantNamed = (name: string): ConsultantChoice =>
  name === playbookName ? { kind: "playbook" } : { kind: "model", model: name };
