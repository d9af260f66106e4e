import type { CalendarDate } from "../calendar/calendar-date.ts";
import { type Habits, readHabits } from "../language/reading-habits.ts";
import { type FoundElement, findElements } from "../verification/find-elements.ts";
import { accountNames } from "./account-names.ts";
import { readStep, type StepContext, type WrittenStep } from "./read-step.ts";
import { splitItems } from "./split-items.ts";

export type StepsOf = {
  readonly asOf: CalendarDate;
  /** Names of the response elements; empty for an answer in the short form. */
  readonly elements: readonly string[];
  /** Names of the accounts, as the assessment has them. */
  readonly accounts: readonly string[];
};

/** Bounds for a runaway answer: more steps than this are no plan. */
const longestSection = 60_000;
const mostSteps = 100;
const plan = /action|next steps/i;
const timeline = /timeline|milestone/i;

/**
 * The next steps of an answer: what, who, by when, resting on which facts. The Action Plan's items, and what the
 * Timeline adds to them; a dated line that repeats a step or only names a date of the contract adds nothing.
 * Pure; in time linear in the body.
 */
export function readSteps(body: string, { asOf, elements, accounts }: StepsOf): WrittenStep[] {
  let habits: Habits | null = null;
  const names = accountNames(accounts);
  const context: StepContext = {
    accounts: names,
    dates: {
      reference: asOf,
      // Only dates that are not written like 2026-11-24 need them.
      get habits() {
        habits ??= readHabits(body.slice(0, longestSection));
        return habits;
      },
      relative: () => null,
    },
  };
  if (elements.length === 0) return ofShortAnswer(body, context);
  const found = findElements(body, elements);
  const from = (name: RegExp): WrittenStep[] =>
    sections(body, found, name).flatMap(({ text, element }) =>
      splitItems(text, names).flatMap((item) => readStep(item, { ...context, element }) ?? []),
    );
  const actions = from(plan);
  const added = from(timeline).filter(
    (step) => step.due !== null && !isMilestone(step.what) && !actions.some((action) => covers(action, step)),
  );
  return [...actions, ...added].slice(0, mostSteps);
}

/** Without elements every point that has an owner and a day is a step; what stands in a fence is a text to use. */
const ofShortAnswer = (body: string, context: StepContext): WrittenStep[] =>
  splitItems(body.replace(/^```[\s\S]*?^```$/gm, "").slice(0, longestSection), context.accounts)
    .flatMap((item) => readStep(item, { ...context, element: "answer" }) ?? [])
    .filter(({ owner, due }) => owner !== null && due !== null)
    .slice(0, mostSteps);

function sections(
  body: string,
  found: readonly FoundElement[],
  name: RegExp,
): { text: string; element: string }[] {
  const lines = body.split("\n");
  return found.flatMap((element, index) =>
    name.test(element.name)
      ? [
          {
            element: element.name,
            text: lines
              .slice(element.line, (found[index + 1]?.line ?? lines.length + 1) - 1)
              .join("\n")
              .slice(0, longestSection),
          },
        ]
      : [],
  );
}

/** "steps 1 and 2 done" repeats the plan; renewal and deadline are dates of the contract, nobody's step. */
const isMilestone = (what: string): boolean =>
  /^(?:actions?|steps?) \d/i.test(what) ||
  /^(?:the )?(?:contract |decision |notice )?(?:renewal|deadline|expiry|end of (?:the )?contract)(?: date)?\b(?!\s+(?:call|meeting|review|talk))/i.test(
    what,
  );

/** The same day, and most of the longer words. */
function covers(action: WrittenStep, step: WrittenStep): boolean {
  if (action.due !== step.due) return false;
  const words = longWords(step.what);
  const known = new Set(longWords(action.what));
  return words.filter((word) => known.has(word)).length * 2 >= words.length;
}

const longWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s\d.,:;()'"–—-]+/)
    .filter((word) => word.length >= 4);
