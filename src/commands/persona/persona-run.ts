import type { Places } from "../../adapters/files/places.ts";
import type { Io } from "../../adapters/process/io.ts";
import type { PersonaOptions } from "../../options/persona-options.ts";
import type { Notices } from "../../run/open-notices.ts";

/** What a command of `persona` works with. */
export type PersonaRun = {
  readonly options: PersonaOptions;
  readonly io: Io;
  readonly signal: AbortSignal;
  readonly notices: Notices;
  readonly places: Places;
};
