import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { DataFindingCode } from "./finding.ts";
import { shortText } from "./plain-text.ts";

/** From an offset of the text to before another. */
export type Range = readonly [start: number, end: number];

/** Where a value and what it holds were written. */
export type WrittenNode = {
  readonly key: Range | null;
  readonly value: Range;
  readonly children: ReadonlyMap<string | number, WrittenNode>;
};

export type TreeMistake = {
  readonly code: DataFindingCode;
  readonly path: readonly (string | number)[];
  readonly range: Range;
  readonly expected: string;
  readonly found: string;
};

export type YamlTree = {
  readonly value: unknown;
  readonly written: WrittenNode;
  readonly mistakes: readonly TreeMistake[];
};

// Keys that reach the prototype of a plain object where a program is careless.
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Plain data and its places from a composed YAML document. Nothing is ever expanded: an anchor, an alias or a merge key
 * is a mistake, so a few lines cannot become gigabytes. The nesting must be bounded before.
 */
export function readYamlTree(root: Node | null): YamlTree {
  const mistakes: TreeMistake[] = [];
  const { value, written } = readNode(root, { path: [], key: null, mistakes });
  return { value, written, mistakes };
}

type Path = readonly (string | number)[];
type Read = Pick<YamlTree, "value" | "written">;
/** Where a node stands, and the list that gathers what is wrong. */
type Spot = { readonly path: Path; readonly key: Range | null; readonly mistakes: TreeMistake[] };

function readNode(node: unknown, spot: Spot): Read {
  const { path, key, mistakes } = spot;
  if (!isNode(node)) return empty(key);
  refuseReference(node, spot);
  if (isMap(node)) return readMap(node, spot);
  const children = new Map<string | number, WrittenNode>();
  if (!isSeq(node)) {
    const value = isScalar(node) ? node.value : null;
    return { value, written: { key, value: rangeOf(node), children } };
  }
  const value = node.items.map((item, index) => {
    const read = readNode(item, { path: [...path, index], key: null, mistakes });
    children.set(index, read.written);
    return read.value;
  });
  return { value, written: { key, value: rangeOf(node), children } };
}

function readMap(node: YAMLMap, spot: Spot): Read {
  const { path, key, mistakes } = spot;
  const value: Record<string, unknown> = {};
  const children = new Map<string | number, WrittenNode>();
  for (const pair of node.items) {
    const name = readKey(pair, rangeOf(node), children, spot);
    if (name === null) continue;
    const range = isNode(pair.key) ? rangeOf(pair.key) : rangeOf(node);
    const read = readNode(pair.value, { path: [...path, name], key: range, mistakes });
    value[name] = read.value;
    children.set(name, read.written);
  }
  return { value, written: { key, value: rangeOf(node), children } };
}

/** The key of a pair, when it is new, plain text; null after a mistake. */
function readKey(
  { key }: Pair,
  map: Range,
  known: ReadonlyMap<string | number, WrittenNode>,
  spot: Spot,
): string | null {
  const range: Range = isNode(key) ? rangeOf(key) : [map[0], map[0] + 1];
  if (isNode(key)) refuseReference(key, spot);
  const refuse = (code: DataFindingCode, expected: string, found: string) => {
    spot.mistakes.push({ code, path: spot.path, range, expected, found });
    return null;
  };
  if (!isScalar(key) || typeof key.value !== "string")
    return refuse(
      "key.forbidden",
      "a key that is text; a number or a yes/no value as a key stands in quotes",
      isScalar(key) ? shortText(key.source || "nothing") : "a list, a group or nothing",
    );
  const name = key.value;
  const quoted = JSON.stringify(shortText(name));
  if (name === "<<" && key.type === "PLAIN")
    return refuse("yaml.alias", "the values themselves", "a merge key <<");
  if (forbiddenKeys.has(name)) return refuse("key.forbidden", "another key", quoted);
  if (known.has(name)) return refuse("yaml.duplicate-key", "every key once", quoted);
  return name;
}

function refuseReference(node: Node, { path, mistakes }: Spot): void {
  if (!isAlias(node) && node.anchor === undefined) return;
  mistakes.push({
    code: "yaml.alias",
    path,
    range: rangeOf(node),
    expected: "the value itself, or a text in quotes",
    found: isAlias(node)
      ? `the alias *${shortText(node.source)}`
      : `the anchor &${shortText(node.anchor ?? "")}`,
  });
}

const rangeOf = (node: Node): Range => (node.range ? [node.range[0], node.range[1]] : [0, 1]);

const empty = (key: Range | null) => ({
  value: null,
  written: { key, value: key ?? ([0, 1] as const), children: new Map() },
});
