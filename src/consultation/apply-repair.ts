import { type Verification, wasVerified } from "../verification/verification.ts";
import type { ConsultationEvent } from "./consultation.ts";
import type { Repair } from "./plan-repair.ts";
import type { Received } from "./receive.ts";

/** An answer and what was found about it. */
export type Judged = {
  readonly received: Received;
  readonly verification: Verification;
  /** Line, from 1, where a repair was appended; null where none was. */
  readonly appendedFrom: number | null;
};

/** A second call, and what joins its text to the first. */
export type Glued = Received & { readonly glue: string };

/** The events of the second call, with what joins its text to the first as a text of its own. */
export async function* glued(
  events: AsyncGenerator<ConsultationEvent, Received, void>,
  glueFor: Repair["glue"],
): AsyncGenerator<ConsultationEvent, Glued, void> {
  let glue: string | null = null;
  for (;;) {
    const { done, value } = await events.next();
    if (done) return { ...value, glue: glue ?? "" };
    if (glue === null && value.type === "text") {
      glue = glueFor(value.text);
      if (glue !== "") yield { type: "text", text: glue };
    }
    yield value;
  }
}

type RepairRules = Pick<Repair, "mode"> & {
  /** Warnings count as errors. */
  readonly strict: boolean;
  readonly judge: (received: Received, appendedFrom?: number) => Promise<Verification>;
};

/**
 * The answer after a repair: the first one with what was appended to it, or the new one if it is whole and
 * better.
 */
export async function applyRepair(
  first: Judged,
  second: Glued,
  { mode, strict, judge }: RepairRules,
): Promise<Judged> {
  if (mode === "append") {
    const before = `${first.received.shown}${second.glue}`;
    const joined: Received = {
      body: `${first.received.body}${second.glue}${second.body}`,
      shown: `${before}${second.shown}`,
      frameLines: first.received.frameLines + second.frameLines,
      controlCharacters: first.received.controlCharacters + second.controlCharacters,
      // Where nothing was added, the answer ends as it did; what broke off in the middle has no end.
      final: second.shown === "" || refuses(second) ? first.received.final : second.final,
      failure: null,
      usage: second.usage,
      servedModel: second.servedModel ?? first.received.servedModel,
    };
    const appendedFrom = before.split("\n").length;
    const verification = await judge(joined, appendedFrom);
    return {
      received: joined,
      verification: { ...verification, repaired: second.shown !== "" },
      appendedFrom,
    };
  }
  if (second.final === null || refuses(second)) return first;
  const verification = await judge(second);
  const isBetter =
    wasVerified(verification) && weight(verification, strict) < weight(first.verification, strict);
  return isBetter
    ? { received: second, verification: { ...verification, repaired: true }, appendedFrom: null }
    : first;
}

export const refuses = ({ final }: Received): boolean => final?.stopReason === "refusal";

const weight = ({ findings }: Verification, strict: boolean): number =>
  findings.filter(({ severity }) => severity === "error" || strict).length;
