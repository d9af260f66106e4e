import type { AnsweredBy } from "./consultant.ts";

/** What bears on who answers, already read from flags, environment and config. */
export type ConsultantSettings = {
  /** The model somebody named: --model, else CONSULT_CUSTOMER_MODEL, else the config. */
  readonly named: string | null;
  /** A key or token is at hand. */
  readonly hasCredentials: boolean;
  readonly hasBaseUrl: boolean;
};

export type ConsultantChoice =
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "playbook" };

/** The model asked when credentials or a base URL are there and nobody names another. */
export const defaultModel = "claude-sonnet-5-5";

/** A named model, else the default one when there is somebody to ask, else the playbook; "playbook" names the rules. */
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

/** "playbook" is the rules; everything else is a model. */
export const consultantNamed = (name: string): ConsultantChoice =>
  name === "playbook" ? { kind: "playbook" } : { kind: "model", model: name };
