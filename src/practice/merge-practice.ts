type Files = Readonly<Record<string, unknown>>;
type Item = { readonly id: string; readonly remove?: unknown };

/**
 * A rule's condition or date is replaced whole, because half an old one and half a new one would make a third
 * that was never written.
 */
const replacedWhole = new Set(["when", "otherwise", "answered", "assumed", "due"]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isItemList = (value: unknown): value is Item[] =>
  Array.isArray(value) && value.every((one) => isObject(one) && typeof one.id === "string");

function mergeLists(base: Item[], override: Item[]): unknown[] {
  const changes = new Map(override.map((item) => [item.id, item]));
  const kept = base.flatMap((item) => {
    const change = changes.get(item.id);
    changes.delete(item.id);
    if (change === undefined) return [item];
    return change.remove === true ? [] : [merge(item, change)];
  });
  return [...kept, ...changes.values()];
}

function merge(base: unknown, override: unknown): unknown {
  if (isItemList(base) && isItemList(override)) return mergeLists(base, override);
  if (!isObject(base) || !isObject(override)) return override;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(override))
    merged.set(key, merged.has(key) && !replacedWhole.has(key) ? merge(merged.get(key), value) : value);
  return Object.fromEntries(merged);
}

/**
 * A project's own practice over the shipped one, both as raw file contents by file name, to be parsed afterwards.
 * Lists of things with an id merge by id (`{id: …, remove: true}` takes one out, a new id is appended), objects
 * merge by key, everything else is replaced. Conditions and due dates are replaced whole.
 */
export const mergePractice = (base: Files, override: Files): Files => merge(base, override) as Files;
