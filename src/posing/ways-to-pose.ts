import * as more from "./more-patterns.ts";
import { bareFrames, claims, frames, orders, rights, roleMark, roles } from "./order-patterns.ts";
import type { Pose } from "./pose.ts";

/** Expressions that find one way to pose. */
export type WayToPose = {
  readonly name: string;
  readonly pose: Pose;
  readonly patterns: readonly string[];
  readonly flags: "i" | "iu" | "u" | "";
  /** It poses at the beginning of a line only. */
  readonly first?: true;
  /** What somebody was told to do is a report, and no order. */
  readonly unlessReported?: true;
};

/** Every way to pose; the first that fits a line names its pose. */
export const waysToPose: readonly WayToPose[] = [
  { name: "frames", pose: "frame", patterns: frames, flags: "iu" },
  { name: "bareFrames", pose: "frame", patterns: bareFrames, flags: "u" },
  { name: "roleMark", pose: "role", patterns: [roleMark], flags: "", first: true },
  { name: "roles", pose: "role", patterns: roles, flags: "i" },
  { name: "claims", pose: "claim", patterns: claims, flags: "i" },
  { name: "orders", pose: "order", patterns: [...orders, ...rights], flags: "i", unlessReported: true },
  { name: "structures", pose: "role", patterns: more.structures, flags: "iu" },
  { name: "impostures", pose: "claim", patterns: more.impostures, flags: "iu" },
  {
    name: "moreOrders",
    pose: "order",
    patterns: [...more.addresses, ...more.demands, ...more.rights, ...more.elsewhere],
    flags: "iu",
    unlessReported: true,
  },
];
