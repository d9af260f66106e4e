import type { Practice } from "../../practice/practice.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { blocks, phrase } from "./phrase.ts";
import { stepLine } from "./step-line.ts";

/** Action Plan: numbered steps by date, each with its owner, its date, who may decide it and the facts it rests on. */
export function writeActions({ practice, accounts }: Material, opening: string): string {
  if (accounts.every(({ actions }) => actions.length === 0)) return phrase(practice, "no_steps") ?? opening;
  return blocks([
    opening,
    ...accounts.map((account) =>
      accounts.length > 1 ? `**${account.label}**\n${steps(practice, account)}` : steps(practice, account),
    ),
  ]);
}

const steps = (practice: Practice, { actions }: AccountMaterial): string =>
  actions.length === 0
    ? `- ${phrase(practice, "no_steps")}`
    : actions.map((action, index) => `${index + 1}. ${stepLine(practice, action)}`).join("\n");
