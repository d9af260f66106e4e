/**
 * Points of a health score as they are said: one decimal where most of it rests on data, whole ones below the coverage
 * that earns a colour, where a decimal would promise what nobody knows.
 */
export const sayPoints = (points: number, isKnown: boolean): string =>
  isKnown ? String(points) : String(Math.round(points));
