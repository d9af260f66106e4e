export type Hit = {
  readonly message: string;
  /** 1-based line of the body, or null when it is about the whole. */
  readonly at: number | null;
};

export const hit = (message: string, at: number | null = null): Hit => ({ message, at });
