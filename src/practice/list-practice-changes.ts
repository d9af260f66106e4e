import { oneSafeLine } from "../finding/safe-text.ts";
import { partsByFile } from "./parts-by-file.ts";
import type { Practice, PracticeFileName } from "./practice.ts";

type Entry = { readonly id: string };

/** So many ids are named; a convention. */
const mostNamed = 5;
const longest = 300;

/** A file of a practice, and what differs in it: "flags: 3 removed (RF01, RF02, RF05); bands.green: 75 → 40". */
export type PracticeChange = { readonly name: PracticeFileName; readonly what: string };

/** What differs between two practices, a line for each file; nothing where they are the same. */
export function listPracticeChanges(before: Practice, after: Practice): PracticeChange[] {
  const [was, is] = [partsByFile(before), partsByFile(after)];
  return (Object.keys(was) as PracticeFileName[]).flatMap((name) => {
    const changes = changesIn("", was[name], is[name]);
    return changes.length === 0 ? [] : [{ name, what: oneSafeLine(changes.join("; "), longest) }];
  });
}

function changesIn(path: string, before: unknown, after: unknown): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isEntries(before) && isEntries(after)) return entryChanges(path, before, after);
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      changesIn(path === "" ? key : `${path}.${key}`, before[key], after[key]),
    );
  return [`${path}: ${sayValue(before)} → ${sayValue(after)}`];
}

/** Lists of things with an id: what was taken out, added, or is not what it was. */
function entryChanges(path: string, before: readonly Entry[], after: readonly Entry[]): string[] {
  const was = new Map(before.map((entry) => [entry.id, JSON.stringify(entry)]));
  const is = new Map(after.map((entry) => [entry.id, JSON.stringify(entry)]));
  const removed = [...was.keys()].filter((id) => !is.has(id));
  const added = [...is.keys()].filter((id) => !was.has(id));
  const changed = [...is].flatMap(([id, text]) => (was.has(id) && was.get(id) !== text ? [id] : []));
  const parts = [
    sayIds("removed", removed),
    sayIds("changed", changed),
    sayIds("added", added),
    ...(removed.length + added.length + changed.length === 0 ? ["put in another order"] : []),
  ].filter((part) => part !== "");
  return [`${path}: ${parts.join(", ")}`];
}

function sayIds(what: string, ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const named = ids.slice(0, mostNamed).join(", ");
  return `${ids.length} ${what} (${named}${ids.length > mostNamed ? " …" : ""})`;
}

const sayValue = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEntries = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.every((entry) => isObject(entry) && typeof entry.id === "string");
