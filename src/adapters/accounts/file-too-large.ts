import type { AccountEvent } from "./account-event.ts";

/** The finding for a file that would have to be held in memory whole and is larger than that. */
export const fileTooLarge = (file: string, largest: number, better: string): AccountEvent => ({
  type: "findings",
  findings: [
    {
      code: "file.too-large",
      file,
      path: [],
      place: null,
      expected: `at most ${largest / 1024 / 1024} MB; larger exports as ${better}`,
      found: "more",
      suggestion: null,
    },
  ],
  notes: [],
});
