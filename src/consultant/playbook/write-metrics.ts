import { fillAll } from "./fill-text.ts";
import type { Material } from "./material.ts";
import { blocks, bullets } from "./phrase.ts";

/** Success Metrics: what the plays measure, each once. */
export function writeMetrics({ practice, accounts }: Material, opening: string): string {
  const { metrics: most, plays: mostPlays } = practice.phrases.limits;
  const metrics = accounts.flatMap(({ plays, values }) => {
    const lists = plays.slice(0, mostPlays).map(({ play }) => fillAll(play.metrics, values));
    return lists.flat();
  });
  return blocks([opening, bullets([...new Set(metrics)].slice(0, most))]);
}
