/** The settings of a config by the path they are named with on the command line, in the order of docs/settings.md. */
export const settingKeys = [
  "model",
  "fallback",
  "effort",
  "max_tokens",
  "timeout_s",
  "persona",
  "partners",
  "reader",
  "base_url",
  "api_key_command",
  "allow_insecure_base_url",
  "trusted_folders",
  "prices",
  "journal.enabled",
] as const;
export type SettingKey = (typeof settingKeys)[number];

export const isSettingKey = (text: string): text is SettingKey => settingKeys.some((key) => key === text);

/** Where the environment says a setting; a setting that is not here has no variable. */
export const settingVariables: Readonly<Partial<Record<SettingKey, string>>> = {
  model: "CONSULT_CUSTOMER_MODEL",
  fallback: "CONSULT_CUSTOMER_FALLBACK",
  effort: "CONSULT_CUSTOMER_EFFORT",
  max_tokens: "CONSULT_CUSTOMER_MAX_TOKENS",
  timeout_s: "CONSULT_CUSTOMER_TIMEOUT",
  persona: "CONSULT_CUSTOMER_PERSONA",
  partners: "CONSULT_CUSTOMER_PARTNERS",
  reader: "CONSULT_CUSTOMER_READER",
  base_url: "ANTHROPIC_BASE_URL",
  allow_insecure_base_url: "CONSULT_CUSTOMER_ALLOW_INSECURE_BASE_URL",
  trusted_folders: "CONSULT_CUSTOMER_TRUST",
  "journal.enabled": "CONSULT_CUSTOMER_JOURNAL",
};

/** Settings that a project's config may not say. */
export const ownSettings: readonly SettingKey[] = [
  "base_url",
  "api_key_command",
  "allow_insecure_base_url",
  "trusted_folders",
];
