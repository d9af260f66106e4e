import type { z } from "zod";
import type { personaSchema } from "./persona-schema.ts";

/**
 * Who answers, checked: every text is trimmed, not empty and free of control characters; names inside a list differ.
 * Keys are those of the YAML. `lifecycle` and `health` are absent in personas that look after no accounts.
 */
export type Persona = z.infer<typeof personaSchema>;
