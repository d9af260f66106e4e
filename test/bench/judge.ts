export type Figure = {
  readonly name: string;
  /** With its unit, as it is printed. */
  readonly shown: string;
  readonly value: number;
  /** null for figures that are printed for comparison only. */
  readonly limit: number | null;
};

/** Prints a figure beside its limit; the process ends with 1 when one is exceeded. */
export function judge({ name, shown, value, limit }: Figure): void {
  const holds = limit === null || value <= limit;
  const verdict = limit === null ? "" : `  limit ${limit.toFixed(2)}  ${holds ? "holds" : "EXCEEDED"}`;
  process.stdout.write(`${name.padEnd(58)} ${shown.padStart(22)}${verdict}\n`);
  if (!holds) process.exitCode = 1;
}
