import { z } from "zod";
import { personaSchema } from "./persona-schema.ts";

/** The published JSON Schema (draft 2020-12) of a persona file as it is written; editors complete from it. */
export const personaJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(personaSchema, { target: "draft-2020-12", io: "input" }),
});
