/** Tokens of a cell, by their places; the end is excluded. */
export type Range = { readonly from: number; readonly to: number };
