import { allFacts } from "../case/case.ts";
import type { SideCall } from "../consultant/side-call.ts";
import type { Prompt } from "../prompt/prompt.ts";
import { buildJudgePrompt } from "../verification/second-look/build-judge-prompt.ts";
import { readJudgement } from "../verification/second-look/read-judgement.ts";
import type { SecondLook } from "../verification/second-look/second-look.ts";
import type { Briefing } from "./brief.ts";

/** A call beside the answer: its text, and why it did not come to its end. */
export type AskJudge = (
  prompt: Prompt,
) => Promise<SideCall & { readonly text: string; readonly because: string | null }>;

/**
 * A model's second look at a verified answer: what it lists counts as far as sentences and facts exist. A call that fails
 * finds nothing. Throws what `ask` throws.
 */
export async function lookAgain(
  { case: theCase, accounts }: Pick<Briefing, "case" | "accounts">,
  answer: string,
  ask: AskJudge,
): Promise<SecondLook> {
  const assessments = accounts.map(({ assessment }) => assessment);
  const { text, because, ...call } = await ask(buildJudgePrompt({ case: theCase, assessments, answer }));
  const ids = new Set(allFacts(theCase).map(({ id }) => id));
  const { entries, dropped } =
    because === null ? readJudgement(text, answer, ids) : { entries: [], dropped: 0 };
  return { ...call, entries, dropped, error: because };
}
