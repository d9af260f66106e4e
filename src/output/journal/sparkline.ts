const bars = "▁▂▃▄▅▆▇█";

/** Scores (0..100) as bars of eight heights, the oldest first; a score that is unknown is a point. */
export const sparkline = (scores: readonly (number | null)[]): string =>
  scores
    .map((score) =>
      score === null
        ? "·"
        : bars[Math.min(bars.length - 1, Math.max(0, Math.floor((score / 100) * bars.length)))],
    )
    .join("");
