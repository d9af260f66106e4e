import type { Places } from "../../adapters/files/places.ts";
import type { Io } from "../../adapters/process/io.ts";
import type { PracticeOptions } from "../../options/practice-options.ts";
import type { Notices } from "../../run/open-notices.ts";

/** What a command of `practice` works with. */
export type PracticeRun = {
  readonly options: PracticeOptions;
  readonly io: Io;
  readonly signal: AbortSignal;
  readonly notices: Notices;
  readonly places: Places;
};
