import { parseDocument } from "yaml";

/**
 * A YAML text with the value at the path set, or taken out where it is undefined; comments and order stay. The text was
 * read by readYaml before, so it has no mistakes; an empty one is a file that says nothing yet.
 */
export function editYaml(text: string, path: readonly string[], value: unknown): string {
  const document = parseDocument(text);
  if (value === undefined) {
    document.deleteIn(path);
    for (let depth = path.length - 1; depth > 0; depth -= 1) {
      const parent = path.slice(0, depth);
      const rest: unknown = document.getIn(parent);
      if (isEmptyMap(rest)) document.deleteIn(parent);
    }
  } else document.setIn(path, value);
  const edited = document.toString({ lineWidth: 0 });
  // A map without anything is no empty file to the reader.
  return /^\s*(?:\{\}|null)?\s*$/.test(edited) ? "" : edited;
}

const isEmptyMap = (node: unknown): boolean =>
  typeof node === "object" &&
  node !== null &&
  "items" in node &&
  Array.isArray(node.items) &&
  node.items.length === 0;
