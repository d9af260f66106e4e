/**
 * Work in pieces: at each `yield` whoever drives it may look at a signal and go no further. The return value is what it
 * was done for.
 */
export type Work<Result> = Generator<void, Result, void>;

/** So many lines or sentences of an answer make a piece: a `yield` for each would cost more than it does. A convention. */
export const linesOfPiece = 32;
