/** The id of a step: that of its consultation, a point, and its number from 1. */
export const stepId = (consultation: string, number: number): string => `${consultation}.${number}`;
