/** A target of the agent definition: more or less than a number, never equal to it. */
export type Target = {
  /** As written: ">95%". */
  readonly text: string;
  readonly side: "above" | "below";
  /** A share (0.95) where the target is a percentage, else the number itself. */
  readonly limit: number;
};

/** ">95%" or ">60" as a target; null for what is none. */
export function parseTarget(text: string): Target | null {
  const match = /^([<>])(\d{1,6}(?:\.\d{1,4})?)(%?)$/.exec(text);
  if (match === null) return null;
  const number = Number(match[2]);
  return {
    text,
    side: match[1] === ">" ? "above" : "below",
    limit: match[3] === "%" ? number / 100 : number,
  };
}

/** Exactly the limit misses it: 95 % is not more than 95 %. Sums of decimals may be off by a last digit. */
export function meets(value: number, { side, limit }: Target): boolean {
  const off = Math.abs(value - limit) <= 1e-9 * Math.max(1, Math.abs(limit));
  return !off && (side === "above" ? value > limit : value < limit);
}
