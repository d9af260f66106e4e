import type { Span } from "./block.ts";
import type { Path, Taken } from "./body.ts";

export type Built = {
  readonly value: Record<string, unknown>;
  /** Where a path, or what is around it, was written; null when nothing of it was. */
  readonly spanOf: (path: Path) => Span | null;
};

/** One plain value from everything that was taken. */
export function buildValue(taken: readonly Taken[]): Built {
  const value: Record<string, unknown> = {};
  const spans = new Map<string, Span>();
  for (const one of taken) {
    put(value, one.path, one.value);
    for (let length = 1; length <= one.path.length; length += 1) {
      const key = JSON.stringify(one.path.slice(0, length));
      if (length === one.path.length || !spans.has(key)) spans.set(key, one.span);
    }
  }
  return {
    value,
    spanOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const span = spans.get(JSON.stringify(path.slice(0, length)));
        if (span !== undefined) return span;
      }
      return null;
    },
  };
}

/** The tables of the format name every path, so none reaches a prototype. */
function put(root: Record<string, unknown>, path: Path, value: unknown): void {
  let at: object = root;
  path.forEach((key, index) => {
    if (index === path.length - 1) {
      Reflect.set(at, key, value);
      return;
    }
    const next: unknown = Reflect.get(at, key);
    if (typeof next === "object" && next !== null) at = next;
    else {
      const made = typeof path[index + 1] === "number" ? [] : {};
      Reflect.set(at, key, made);
      at = made;
    }
  });
}
