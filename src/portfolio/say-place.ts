import { factValue } from "../facts/fact-value.ts";
import type { TimePlace } from "./portfolio-report.ts";

type Placed = Omit<TimePlace, "because" | "next" | "history">;

/** Why an account stands where it does: deadline, money, health, flags. One sentence. */
export function sayPlace(
  { arr, score, band, flags, deadline, days_to_deadline: days }: Placed,
  currency: string | null,
): string {
  const [gravest] = flags;
  const parts = [
    deadline === null || days === null ? "deadline unknown" : sayDeadline(deadline, days),
    arr === null
      ? "revenue unknown"
      : `${factValue({ key: "account.arr", value: Math.round(arr), unit: currency ?? "money" })} a year`,
    score === null ? "health unknown" : `health ${score.toFixed(0)} ${band ?? "provisional"}`,
    gravest === undefined
      ? null
      : `${gravest.name.replaceAll("_", " ")} (${gravest.severity})${flags.length > 1 ? ` and ${flags.length - 1} more` : ""}`,
  ];
  return parts.filter((part) => part !== null).join("; ");
}

function sayDeadline(deadline: string, days: number): string {
  if (days < 0) return `deadline passed ${-days} ${days === -1 ? "day" : "days"} ago (${deadline})`;
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
  return `deadline ${when} (${deadline})`;
}
