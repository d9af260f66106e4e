import type { FigureMention } from "../../language/figures/figure.ts";

/**
 * What a written number may stand for: itself, rounded at its last written place; whole weeks and months also rounded
 * down; "about" 5 % to either side, "over" and "under" 15 % to theirs (conventions).
 */
export function rangeOf({ value, step, unit, rough, kind }: FigureMention): readonly [number, number] {
  const half = step / 2 + 1e-6;
  const exact = [value - half, value + (kind === "duration" && unit > 1 ? unit - 0.5 : half)] as const;
  if (rough === "about") return [Math.min(exact[0], value * 0.95), Math.max(exact[1], value * 1.05)];
  if (rough === "over") return [exact[0], Math.max(exact[1], value * 1.15)];
  if (rough === "under") return [Math.min(exact[0], value * 0.85), exact[1]];
  return exact;
}
