import { type ModelServer, parseBaseUrl } from "../adapters/anthropic/parse-base-url.ts";
import type { Settings } from "../settings/settings.ts";

/** The server the settings name. Throws a usage Failure where no request may go there. */
export const serverOf = ({
  baseUrl,
  allowInsecure,
}: Pick<Settings, "baseUrl" | "allowInsecure">): ModelServer =>
  parseBaseUrl(baseUrl, { allowInsecure, proxy: null });
