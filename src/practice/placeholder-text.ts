import { z } from "zod";
import { placeholdersIn } from "./placeholders.ts";

/** A text that may name in braces what is `known`, and nothing else. */
export const placeholderText = (known: ReadonlySet<string>) =>
  z
    .string()
    .min(1)
    .superRefine((value, context) => {
      for (const name of placeholdersIn(value))
        if (!known.has(name))
          context.addIssue({
            code: "invalid_value",
            values: [...known],
            input: name,
            message: `Unknown placeholder {${name}}`,
          });
    });
