import { fillText } from "../fill-text.ts";
import type { AccountMaterial } from "../material.ts";

/** What comes first in the plan of an account: the lead of the first play that waits for nothing; else of the first. */
export function leadOf({ plays, values }: AccountMaterial): string | null {
  const play = (plays.find(({ gatedBy }) => gatedBy === null) ?? plays[0])?.play;
  return fillText(play?.lead ?? "", values);
}
