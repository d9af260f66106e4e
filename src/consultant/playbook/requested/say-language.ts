import type { Material } from "../material.ts";

/** One honest sentence in the language of the question: that the rules write English. Null for English. */
export const sayLanguage = ({ practice, request }: Pick<Material, "practice" | "request">): string | null =>
  practice.requests.languages.find(({ id }) => id === request.language)?.say ?? null;
