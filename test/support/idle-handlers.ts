import type { Handlers } from "../../src/program.ts";

const nobody = async (): Promise<number> => 0;

/** Handlers that do nothing and succeed; a test puts its own over those it is about. */
export const idleHandlers: Handlers = {
  consult: nobody,
  chat: nobody,
  health: nobody,
  check: nobody,
  journal: nobody,
  plan: nobody,
  batch: nobody,
  persona: nobody,
  practice: nobody,
  config: nobody,
  doctor: nobody,
  models: nobody,
  demo: nobody,
  mcp: nobody,
  portfolio: nobody,
  completion: nobody,
  complete: nobody,
};
