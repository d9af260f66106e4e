import { lazyPattern } from "../language/patterns/lazy-pattern.ts";

/** Who may settle a step, as the answer says it; null where it does not. */
export type StepAuthority = {
  readonly authority: "decide" | "consult" | "escalate" | null;
  /** Whom: "Finance", "Leadership"; null for decide, and where nobody is named. */
  readonly with: string | null;
};

const levels =
  "(?<decide>can decide|I decide|decide)|(?:must )?(?<consult>consult)(?: with)?|(?:must (?:be )?)?(?<escalate>escalate)d?(?: to)?";
const whom = "(?: (?<with>[A-Z\\u00c0-\\uffff][^;|()]{0,80}?))?";
/** "(must consult Finance; F2)", "(F2; can decide)". */
const inBrackets = lazyPattern(
  () => new RegExp(`\\((?:[^()]{0,80}[;,] ?)?(?:${levels})${whom}\\s*(?:[;)]|, ?F\\d)`, "i"),
);
/** "Authority: escalate to Leadership", "| Route: can decide". */
const labelled = lazyPattern(
  () =>
    new RegExp(
      `\\b(?:decision )?(?:authority|route)\\s?[:=–—-]\\s?(?:${levels})${whom}\\s*(?:[;|).]|$)`,
      "i",
    ),
);

const nobody: StepAuthority = { authority: null, with: null };

/** Reads from the words of a step who may settle it, in the words the answers of the persona use. */
export function readAuthority(text: string): StepAuthority {
  const match = inBrackets().exec(text) ?? labelled().exec(text);
  const { decide, consult, escalate, with: partner } = match?.groups ?? {};
  if (decide !== undefined) return { authority: "decide", with: null };
  if (consult === undefined && escalate === undefined) return nobody;
  return {
    authority: consult !== undefined ? "consult" : "escalate",
    with: partner?.replace(/[,.\s]+$/, "") ?? null,
  };
}
