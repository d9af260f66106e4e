/**
 * Asked between two pieces of work: null as long as the slice of time lasts, else a promise to wait for, which lets
 * signals and timers in. It rejects with the reason (a Failure) when the work is to end.
 */
export type Pause = () => Promise<void> | null;

/** For work that nothing ends. */
export const noPause: Pause = () => null;
