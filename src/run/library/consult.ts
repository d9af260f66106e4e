import { loadSayings } from "../../adapters/definitions/load-sayings.ts";
import { nameAnswerer } from "../../consultant/choose-consultant.ts";
import { createPlaybook } from "../../consultant/playbook/create-playbook.ts";
import { type Answerer, consult as consulting } from "../../consultation/consult.ts";
import type { ConsultationEvent, ConsultationResult } from "../../consultation/consultation.ts";
import { elementsOf } from "../../consultation/elements-of.ts";
import { groundsOf } from "../../consultation/grounds-of.ts";
import { frame } from "../../frame/frame.ts";
import { frameLines } from "../../persona/frame-lines.ts";
import type { Persona } from "../../persona/persona.ts";
import type { Practice } from "../../practice/practice.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";
import { noPause, type Pause } from "../../slices/pause.ts";
import type { Grounds } from "../../verification/grounds.ts";
import type { Brief } from "./brief.ts";

export type ConsultOptions = {
  /** Who answers; default: the playbook, which is rules in this process. */
  readonly answerer?: Answerer;
  /** Answers when the first one fails for a temporary reason before its first text. */
  readonly fallback?: Answerer | null;
  /** Warnings of the verification break the contract too. */
  readonly strict?: boolean;
  /** The text is shown as it comes: a repair can add to it, not replace it. */
  readonly streamed?: boolean;
  /** Whether a model's answer that breaks its contract goes back to it once; default: true. */
  readonly repairs?: boolean;
  /** Ends the consultation. Its reason must be a Failure; anything else counts as a bug and is thrown. */
  readonly signal?: AbortSignal;
  /** As in BriefOptions; asked while the answer is verified. */
  readonly pause?: Pause;
  /**
   * A --fail-on condition holds.
   * @internal
   */
  readonly conditionHolds?: boolean;
  /**
   * What the answer may say, where somebody else gathers it.
   * @internal
   */
  readonly grounds?: () => Promise<Grounds>;
};

/** What an answer needs of a brief. */
export type Briefed = Omit<Brief, "definitions"> & {
  readonly definitions: {
    /** @internal */
    readonly persona: Persona;
    /** @internal */
    readonly practice: Practice;
  };
};

export type Answer = ConsultationResult & {
  /** The framed response, as the program prints it; null when nothing was received. */
  readonly text: string | null;
};

/** The events as they come, each once; or all of them at once, for the answer alone. */
export type Consultation = AsyncIterable<ConsultationEvent> & {
  /** Resolves with the verified answer. It throws only what is a bug: a consultant's Failure is in `failure`. */
  readonly answer: () => Promise<Answer>;
};

/**
 * Has a brief answered, by default by the playbook, which asks no server. The answer is verified before `answer()`
 * resolves; `verification.ok` says whether it keeps its contract. Nobody is asked before events or answer are wanted.
 */
export function consult(briefing: Briefed, options: ConsultOptions = {}): Consultation {
  const { persona, practice } = briefing.definitions;
  const { pause = noPause } = options;
  const open = () =>
    consulting({
      briefing,
      answerer: playbookOf(briefing),
      fallback: null,
      elements: elementsOf(persona, briefing),
      grounds: () => doInSlices(groundsOf({ persona, practice, briefing }), pause),
      sayings: loadSayings,
      strict: false,
      streamed: false,
      conditionHolds: false,
      signal: new AbortController().signal,
      ...options,
      pause,
    });
  return {
    [Symbol.asyncIterator]: open,
    answer: async () => {
      for await (const event of open())
        if (event.type === "finished") {
          const { shown } = event.result;
          return { ...event.result, text: shown === null ? null : frame(frameLines(persona), shown) };
        }
      throw new Error("the consultation ended without a result");
    },
  };
}

const playbookOf = ({ definitions: { persona, practice }, ...briefing }: Briefed): Answerer => ({
  answeredBy: nameAnswerer({ kind: "playbook" }),
  consultant: createPlaybook({ ...briefing, persona, practice, partners: [] }),
});
