import { type ConsultantChoice, playbookName } from "./choose-consultant.ts";

/** Who reads what rules leave of question and notes. */
export type ReaderChoice =
  /** The model that answers anyway. */
  | { readonly kind: "auto" }
  /** Nobody. */
  | { readonly kind: "rules" }
  | { readonly kind: "model"; readonly model: string };

export const defaultReader = "auto";

/** "auto" and "rules" are words of the option, the playbook is rules; everything else is a model. */
export const readerNamed = (name: string): ReaderChoice =>
  name === defaultReader
    ? { kind: "auto" }
    : name === "rules" || name === playbookName
      ? { kind: "rules" }
      : { kind: "model", model: name };

/** The model that reads where one answers: the one that was named, or the answer's own. Null: nobody; the playbook asks none. */
export function readingModel(choice: ConsultantChoice, reader: ReaderChoice): string | null {
  if (choice.kind === "playbook" || reader.kind === "rules") return null;
  return reader.kind === "model" ? reader.model : choice.model;
}
