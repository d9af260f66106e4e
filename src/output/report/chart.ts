/** How a part of a chart is filled; the page says which colour that is in light and in dark. */
export type Tone = "red" | "yellow" | "green" | "none" | "gain" | "loss" | "plain" | "clear";

/** Bars over categories, their parts one on the other. */
export type Chart = {
  /** What it shows, for those who do not see it. */
  readonly title: string;
  /** What a category is: "Month". */
  readonly axis: string;
  readonly categories: readonly string[];
  readonly parts: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly values: readonly number[];
  }[];
};
