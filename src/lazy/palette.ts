/** Loaded when there is colour: chalk. */
export { createPalette } from "../adapters/terminal/palette.ts";
