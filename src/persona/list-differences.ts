import { barePersona } from "./bare-persona.ts";
import type { Persona } from "./persona.ts";

/** A place at which two personas differ; null: there is nothing. */
export type Difference = { readonly path: string; readonly a: unknown; readonly b: unknown };

/** What two personas say differently, in the order of the sections. Entries of a list are compared as a whole. */
export function listDifferences(a: Persona, b: Persona): Difference[] {
  return below("", barePersona(a), barePersona(b));
}

function below(path: string, a: unknown, b: unknown): Difference[] {
  if (isGroup(a) && isGroup(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      below(path === "" ? key : `${path}.${key}`, a[key], b[key]),
    );
  if (Array.isArray(a) && Array.isArray(b)) return inLists(path, a, b);
  return isSame(a, b) ? [] : [{ path, a: a ?? null, b: b ?? null }];
}

/** Entries that stand in one list only; where none does, the order differs. */
function inLists(path: string, a: readonly unknown[], b: readonly unknown[]): Difference[] {
  if (isSame(a, b)) return [];
  const [ofA, ofB] = [a, b].map((list) => new Set(list.map((entry) => JSON.stringify(entry))));
  const gone = a.filter((entry) => !ofB?.has(JSON.stringify(entry)));
  const added = b.filter((entry) => !ofA?.has(JSON.stringify(entry)));
  if (gone.length + added.length === 0) return [{ path, a, b }];
  return [
    ...gone.map((entry) => ({ path, a: entry, b: null })),
    ...added.map((entry) => ({ path, a: null, b: entry })),
  ];
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
