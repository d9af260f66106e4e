import { sumUsage } from "../consultant/sum-usage.ts";
import { doubtsOf } from "../verification/second-look/add-doubts.ts";
import type { SecondLook } from "../verification/second-look/second-look.ts";
import type { Verification } from "../verification/verification.ts";
import { usageOf } from "./envelope.ts";
import type { Envelope } from "./envelope-schema.ts";

/** What JSON says of a second look; `costUsd` is null when the price is unknown. */
export const judgeField = (
  looked: SecondLook,
  { claims }: Pick<Verification, "claims">,
  costUsd: number | null,
): NonNullable<Envelope["judge"]> => ({
  model: looked.model,
  entries: looked.entries.map((entry) => ({ ...entry, facts: [...entry.facts] })),
  dropped: looked.dropped,
  findings: doubtsOf({ claims }, looked).length,
  usage: usageOf(sumUsage(looked.usages)),
  cost_usd: costUsd,
  error: looked.error,
});
