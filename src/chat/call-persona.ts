import { personaOfTrigger } from "../adapters/definitions/persona-of-trigger.ts";
import type { Session } from "./session.ts";
import { persona } from "./slash/persona.ts";

/**
 * "Hey Brand, …" calls another persona, who answers from then on, as after /persona; the one that --persona names stays.
 * Throws a Failure for one that cannot be loaded.
 */
export async function callPersona(session: Session, message: string): Promise<void> {
  const { options, settings, identity } = session;
  if (options.persona !== null) return;
  const called = await personaOfTrigger(message, settings.places);
  if (called !== null && called !== identity.id) await persona.run(called, session);
}
