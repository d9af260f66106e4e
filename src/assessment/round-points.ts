/** One decimal: what is printed is what is compared with a band. */
export const roundPoints = (points: number): number => Math.round(points * 10) / 10;
