import { gatherGrounds } from "../../src/verification/gather-grounds.ts";
import type { Grounds } from "../../src/verification/grounds.ts";
import { verify } from "../../src/verification/verify.ts";
import { shippedPersona } from "../persona/shipped-persona.ts";
import { shippedSayings } from "../support/shipped-sayings.ts";
import { briefSituation, type Situation } from "./corpus/corpus.ts";

const persona = shippedPersona();
const elements = persona.response_elements.map(({ name }) => name);

/** What an answer in a situation may say. */
export async function groundsOf(situation: Situation): Promise<Grounds> {
  const briefing = await briefSituation(situation);
  return gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts });
}

/** The findings about a complete body that was shown as it came. */
export const verified = (body: string, grounds: Grounds) =>
  verify({
    body,
    frameLines: 0,
    controlCharacters: 0,
    stopReason: "end_turn",
    elements,
    grounds,
    sayings: shippedSayings(),
    strict: false,
  });
