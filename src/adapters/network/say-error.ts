import { eachCause } from "./each-cause.ts";

/** An error with its causes, for diagnostics: neither safe for a terminal nor masked. */
export const sayError = (error: unknown): string =>
  [...eachCause(error)]
    .map((cause) => {
      if (!(cause instanceof Error)) return String(cause);
      return `${cause.name}: ${cause.message}${"code" in cause ? ` (${String(cause.code)})` : ""}`;
    })
    .join(", because of ");
