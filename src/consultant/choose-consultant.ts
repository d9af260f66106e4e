/** What bears on who answers, already read from flags, environment and config. */
export type ConsultantSettings = {
	readonly modelFlag: string | null;
	readonly modelEnv: string | null;
	readonly modelConfig: string | null;
	/** A key or token is at hand. */
	readonly hasCredentials: boolean;
	readonly hasBaseUrl: boolean;
};

export type ConsultantChoice =
	| { readonly kind: "model"; readonly model: string }
	| { readonly kind: "playbook" };

/** The model asked when credentials or a base URL are there and nobody names another. */
export const defaultModel = "claude-sonnet-5-5";

/**
 * --model > CONSULT_CUSTOMER_MODEL > config > (credentials or base URL → default model) > playbook.
 * The name "playbook" asks for the rules wherever a model can be named.
 */
export function chooseConsultant(
	settings: ConsultantSettings,
): ConsultantChoice {
	const named = settings.modelFlag ?? settings.modelEnv ?? settings.modelConfig;
	if (named === "playbook") return { kind: "playbook" };
	if (named !== null) return { kind: "model", model: named };
	return settings.hasCredentials || settings.hasBaseUrl
		? { kind: "model", model: defaultModel }
		: { kind: "playbook" };
}
