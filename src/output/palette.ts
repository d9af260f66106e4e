/** Roles of text, not colours: the adapter decides how a role looks. */
export type Palette = {
  readonly frame: (text: string) => string;
  readonly notice: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly error: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly band: (band: "green" | "yellow" | "red", text: string) => string;
};

const plain = (text: string): string => text;

export const plainPalette: Palette = {
  frame: plain,
  notice: plain,
  warning: plain,
  error: plain,
  strong: plain,
  heading: plain,
  band: (_band, text) => text,
};
