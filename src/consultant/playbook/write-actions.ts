import type { Practice } from "../../practice/practice.ts";
import type { AccountMaterial, Action, Material } from "./material.ts";
import { blocks, phrase } from "./phrase.ts";
import { stepAuthority, stepLine } from "./step-line.ts";

/**
 * Action Plan: numbered steps by date, each with its owner, its date, who may decide it and the facts it rests on; what
 * follows them in short.
 */
export function writeActions({ practice, accounts }: Material, opening: string): string {
  if (accounts.every(({ actions }) => actions.length === 0)) return phrase(practice, "no_steps") ?? opening;
  return blocks([
    opening,
    ...accounts.map((account) =>
      accounts.length > 1 ? `**${account.label}**\n${steps(practice, account)}` : steps(practice, account),
    ),
  ]);
}

const steps = (practice: Practice, { actions, later }: AccountMaterial): string =>
  actions.length === 0
    ? `- ${phrase(practice, "no_steps")}`
    : blocks([
        actions.map((action, index) => `${index + 1}. ${stepLine(practice, action)}`).join("\n"),
        later.length === 0
          ? null
          : phrase(practice, "later", {
              steps: later.map((action) => laterStep(practice, action)).join("; "),
            }),
      ]);

/** In a few words: what she decides herself needs none for that. */
const laterStep = (practice: Practice, action: Action): string =>
  phrase(practice, "later_step", {
    do: headline(action.do),
    owner: action.owner,
    date: action.date,
    authority: action.authority === "decide" ? "" : `; ${stepAuthority(practice, action)}`,
  }) ?? action.do;

/** Its first clause, in the middle of a sentence. */
function headline(text: string): string {
  const clause = /^[^.:;]{12,}?(?=[.:;]|, (?:and|before|or) )/.exec(text)?.[0] ?? text;
  return `${clause.slice(0, 1).toLowerCase()}${clause.slice(1)}`;
}
