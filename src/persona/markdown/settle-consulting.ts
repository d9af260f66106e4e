import { valueAt } from "./body.ts";
import { matter } from "./codec.ts";

/**
 * "refunds (with Finance)" names somebody to consult only where the definition knows him as a partner or a team; else
 * the brackets belong to the matter. Names are compared without regard to case. A definition that names nobody is taken
 * at its word.
 */
export function settleConsulting(value: Record<string, unknown>): Record<string, unknown> {
  const entries = valueAt(value, ["authority", "must_consult"]);
  const known = [
    ...namesIn(valueAt(value, ["collaboration", "partners"]), "name"),
    ...namesIn(valueAt(value, ["collaboration", "interfaces"]), "team"),
  ];
  if (!Array.isArray(entries) || known.length === 0) return value;
  const settled = entries.map((entry: { matter: string; with?: string }) => {
    const { with: partner } = entry;
    if (partner === undefined) return entry;
    const name = known.find((one) => one.toLowerCase() === partner.toLowerCase());
    return name === undefined ? { matter: matter.write(entry) } : { ...entry, with: name };
  });
  const authority = valueAt(value, ["authority"]);
  return { ...value, authority: { ...(authority as object), must_consult: settled } };
}

const namesIn = (list: unknown, key: string): string[] =>
  Array.isArray(list)
    ? list.flatMap((entry) => {
        const name = valueAt(entry, [key]);
        return typeof name === "string" ? [name] : [];
      })
    : [];
