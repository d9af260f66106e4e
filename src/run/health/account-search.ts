import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { HealthRow } from "../../output/health/health-row.ts";

const comparable = (text: string): string => text.trim().toLowerCase();
const remembered = 1000;

/** Looks for one account by name or id among the rows as they pass. */
export class AccountSearch {
  private readonly asked: string;
  private readonly seen: string[] = [];
  private hits = 0;

  constructor(asked: string) {
    this.asked = asked;
  }

  matches({ account, id }: HealthRow): boolean {
    const hit = [account, id].some((name) => name !== null && comparable(name) === comparable(this.asked));
    if (hit) this.hits++;
    else if (account !== null && this.seen.length < remembered) this.seen.push(account);
    return hit;
  }

  /** Throws a usage Failure, with the name that is nearest, when no row matched. */
  ensureFound(): void {
    if (this.hits > 0) return;
    const meant = nearest(this.asked, this.seen);
    throw new Failure("usage", {
      code: "usage.account_unknown",
      message: `There is no account "${oneSafeLine(this.asked, 80)}" in the files.`,
      hint: meant === null ? null : `Did you mean "${oneSafeLine(meant, 80)}"?`,
    });
  }
}
