import type { Practice } from "../../practice/practice.ts";

/** "step 2", "steps 2, 5 and 7". */
export function stepNumbers(practice: Practice, numbers: readonly number[]): string {
  const { step_word: one, steps_word: many, and_word: and } = practice.phrases.phrases;
  const last = numbers.at(-1);
  if (numbers.length < 2) return `${one} ${last}`;
  return `${many} ${numbers.slice(0, -1).join(", ")} ${and} ${last}`;
}
