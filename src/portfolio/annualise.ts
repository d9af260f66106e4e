/**
 * A rate of loss over some months as one of a year: what stays, stays in each of the parts of the year, so that a month's
 * churn of 2 % is 21.5 % a year and not 24 %.
 */
export const annualisedLoss = (loss: number, months: number): number => 1 - (1 - loss) ** (12 / months);

/** The same of a rate that is kept or grows: 0.98 over six months is 0.9604 over a year. */
export const annualisedRate = (rate: number, months: number): number => rate ** (12 / months);
