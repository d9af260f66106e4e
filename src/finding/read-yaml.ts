import { Composer, type Document, isScalar } from "yaml";
import type { DataFinding, Parsed, Place } from "./finding.ts";
import { maxFindings, orderFindings } from "./order-findings.ts";
import { readText } from "./read-text.ts";
import { explainYamlStructure, explainYamlSyntax } from "./read-yaml-syntax.ts";
import { readYamlTokens } from "./read-yaml-tokens.ts";
import { type Range, readYamlTree, type TreeMistake, type WrittenNode } from "./read-yaml-tree.ts";
import { SourceText } from "./source-text.ts";

export type Path = readonly (string | number)[];

export type ReadYaml = {
  /** Text, numbers, true/false, null, lists and plain objects with text keys; its shape is not checked yet. */
  readonly value: unknown;
  /**
   * Where the value at the path, or its key, stands. A path that is not written gives the nearest thing around it that
   * is. What has no key of its own (the root, an entry of a list) gives the first key inside for "key".
   */
  placeOf(path: Path, part: "value" | "key"): Place;
};

// Deeper than any file of ours by far, and far from the depth at which a recursive reader runs out of stack.
const maxDepth = 64;

// One wrong character can make a million mistakes, most of them on its line.
const maxMistakes = 1000;

/**
 * Reads one YAML (so also JSON) document that may be hostile; it never throws. Findings, all of the first stage that
 * has any: the bytes (file.*), the syntax (yaml.syntax, yaml.tab), the tree (yaml.alias, yaml.duplicate-key,
 * key.forbidden).
 */
export function readYaml(file: string, bytes: Uint8Array): Parsed<ReadYaml> {
  const text = readText(file, bytes);
  if (!text.ok) return text;
  const source = new SourceText(text.value);
  const { tokens, tooDeepAt } = readYamlTokens(text.value, maxDepth);
  if (tooDeepAt !== null) return refuse([tooDeep(file, source.placeAt(tooDeepAt, tooDeepAt + 1))]);

  // The composer's own check for duplicate keys compares every key with every other: minutes for 1 MB of keys.
  const composer = new Composer({
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
  });
  const documents = [...composer.compose(tokens)];
  const syntax = [
    ...explainYamlStructure(file, tokens, source),
    ...documents
      .flatMap(({ errors, warnings }) => [...errors, ...warnings])
      .slice(0, maxMistakes)
      .map((error) => explainYamlSyntax(file, error, source)),
  ];
  if (syntax.length > 0) return refuse(firstOfEachLine(syntax));

  const [document] = documents;
  if (document === undefined || isBlank(document)) return refuse([onlyComments(file)]);

  const { value, written, mistakes } = readYamlTree(document.contents);
  if (mistakes.length > 0) return refuse(treeFindings(file, mistakes, source));
  return {
    ok: true,
    value: {
      value,
      placeOf: (path, part) => source.placeAt(...findRange(written, path, part)),
    },
  };
}

const tooDeep = (file: string, place: Place): DataFinding => ({
  file,
  path: [],
  suggestion: null,
  code: "yaml.syntax",
  place,
  expected: `at most ${maxDepth} levels of nesting`,
  found: "more",
});

const onlyComments = (file: string): DataFinding => ({
  file,
  path: [],
  suggestion: null,
  code: "file.empty",
  place: null,
  expected: "at least one key",
  found: "only comments",
});

const treeFindings = (file: string, mistakes: readonly TreeMistake[], source: SourceText): DataFinding[] =>
  orderFindings(
    mistakes.slice(0, maxFindings).map(({ range, path, ...mistake }) => ({
      file,
      path,
      suggestion: null,
      ...mistake,
      place: source.placeAt(...range),
    })),
    mistakes.length,
  );

const refuse = (findings: readonly DataFinding[]): Parsed<never> => ({
  ok: false,
  findings,
});

const isBlank = ({ contents }: Document.Parsed): boolean =>
  contents === null || (isScalar(contents) && contents.source === "");

/** One mistake leads to more on its line, and those teach nothing. A tab is the cause where there is one. */
function firstOfEachLine(findings: readonly DataFinding[]): DataFinding[] {
  const lines = new Map<number | undefined, DataFinding>();
  for (const finding of findings) {
    const first = lines.get(finding.place?.line);
    if (first === undefined || (finding.code === "yaml.tab" && first.code !== "yaml.tab"))
      lines.set(finding.place?.line, finding);
  }
  return orderFindings([...lines.values()]);
}

function findRange(root: WrittenNode, path: Path, part: "value" | "key"): Range {
  let node = root;
  let whole = true;
  for (const step of path) {
    const child = node.children.get(step);
    whole = child !== undefined;
    if (child === undefined) break;
    node = child;
  }
  const isWritten = node.value[1] > node.value[0];
  if (part === "value" && whole && isWritten) return node.value;
  const [first] = node.children.values();
  return node.key ?? first?.key ?? node.value;
}
