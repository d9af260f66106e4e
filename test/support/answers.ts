import { elementNames } from "./element-names.ts";

/** A complete answer in the eight elements, as a well-behaved model gives it. */
export const goodAnswer = elementNames
  .map(
    (name, index) => `## ${index + 1}. ${name}\n\nI can decide this: first call the administrator today.\n`,
  )
  .join("\n");
