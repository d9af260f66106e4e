import type { Persona } from "../persona/persona.ts";
import type { Briefing } from "./brief.ts";

/** The response elements an answer owes, in their order: all of them in the full form, none in the short one. */
export const elementsOf = (
  { response_elements: elements }: Pick<Persona, "response_elements">,
  { form }: Pick<Briefing, "form">,
): string[] => (form === "full" ? elements.map(({ name }) => name) : []);
