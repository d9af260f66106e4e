/** A term found: the concepts its words stand for, and its tokens. */
export type Mention = {
  readonly concepts: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Its phrase has a gap, in which words of any kind stand. */
  readonly gap?: true;
};
