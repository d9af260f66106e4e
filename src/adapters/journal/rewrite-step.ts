/**
 * What a rewriting has just done, in this order. A process may end behind any of them: tests end it there,
 * through the hook that takes these.
 */
export type RewriteStep =
  | "claimed"
  | "left-overs removed"
  | "some copied"
  | "copied"
  | "old one named"
  | "replaced"
  | "rest read"
  | "rest brought over"
  | "old one dropped"
  | "released";

export type OnRewriteStep = (step: RewriteStep) => void;

export const ignoreSteps: OnRewriteStep = () => undefined;
