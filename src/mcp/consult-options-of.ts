import { bareConsult } from "../options/bare-consult.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { McpOptions } from "../options/tool-options.ts";

/**
 * What the user said when the server was started, as options of a consultation. Who answers, what it may cost and whether it
 * is recorded is theirs to say, and no client's.
 */
export function consultOptionsOf({ quiet: _quiet, color: _color, ...given }: McpOptions): ConsultOptions {
  return { ...bareConsult, ...given, outputFormat: "stream-json", quiet: true };
}
