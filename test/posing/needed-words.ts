import { type AST, RegExpParser } from "@eslint-community/regexpp";

/** Texts of which every match holds one at least. */
type Need = readonly string[];
/** What every match of a node holds: all texts it can be, if they are few, and what it needs. */
type Holds = { readonly texts: readonly string[] | null; readonly needs: readonly Need[] };

const mostTexts = 240;
const longest = 24;
const mostNeeds = 2;

/**
 * What a text in lower case must hold to match an expression: one of the words of each list, two lists at most, the
 * telling ones. "ignore (?:all|any) rules" needs "ignore" and "rules". Empty where the expression names no words.
 */
export function neededWords(pattern: string, flags: string): readonly Need[] {
  const ast = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u") });
  const { texts, needs } = either(ast.alternatives);
  return best([...needs, ...usable(texts)]).map(shortestOf);
}

/** A text that holds another adds nothing to it. */
const shortestOf = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.map((text) => text.slice(0, longest)))]
    .filter((text, _, all) => !all.some((other) => other !== text && text.includes(other)))
    .toSorted();

const usable = (texts: readonly string[] | null): readonly Need[] =>
  texts === null || texts.length === 0 || texts.some((text) => text.trim().length < 2) ? [] : [texts];

/** Words of every second line tell nothing. */
const common = /^ ?(?:the|you|your|her|for|and|can|may|has|have|are|not|ist|die|der|das|les?|la|el) ?$/;
/** The length of the shortest text counts, up to five letters; twenty texts more outweigh a letter. */
const worth = (texts: Need): number =>
  Math.min(5, ...texts.map((text) => (common.test(text) ? 1 : text.length))) - texts.length / 20;

/** The most telling ones; of two that share a text, one. */
function best(needs: readonly Need[]): readonly Need[] {
  const taken: Need[] = [];
  for (const need of [...needs].toSorted((a, b) => worth(b) - worth(a)))
    if (!taken.some((one) => one.some((a) => need.some((b) => a.includes(b) || b.includes(a)))))
      taken.push(need);
  return taken.slice(0, mostNeeds);
}

function either(alternatives: readonly AST.Alternative[]): Holds {
  const all = alternatives.map(({ elements }) => inOrder(elements));
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const texts = all.every(({ texts: one }) => one !== null)
    ? [...new Set(all.flatMap(({ texts: one }) => one ?? []))]
    : null;
  const needs = all.map(({ texts: one, needs: need }) => best([...need, ...usable(one)])[0]);
  return {
    texts: texts !== null && texts.length <= mostTexts ? texts : null,
    needs: needs.every((need) => need !== undefined)
      ? [[...new Set(needs.flatMap((need) => need ?? []))]]
      : [],
  };
}

function inOrder(elements: readonly AST.Element[]): Holds {
  let run: readonly string[] = [""];
  let literal = "";
  let isWhole = true;
  const needs: Need[] = [];
  for (const element of elements) {
    if (element.type === "Assertion") continue;
    const held = holds(element);
    if (element.type === "Character") literal += held.texts?.[0] ?? "";
    else {
      needs.push(...usable([literal]));
      literal = "";
    }
    const joined = joinedTo(run, held.texts ?? firstOf(element));
    needs.push(...held.needs, ...usable(held.texts));
    if (held.texts !== null && joined !== null) run = joined;
    else {
      needs.push(...usable(run), ...usable(joined));
      isWhole = false;
      run = held.texts ?? [""];
    }
  }
  needs.push(...usable(run), ...usable([literal]));
  return { texts: isWhole ? run : null, needs: best(needs) };
}

const joinedTo = (starts: readonly string[], ends: readonly string[] | null): readonly string[] | null => {
  const joined =
    ends === null ? null : [...new Set(starts.flatMap((start) => ends.map((end) => start + end)))];
  return joined !== null && joined.length <= mostTexts ? joined : null;
};

/** What something that stands there several times begins with. */
const firstOf = (element: AST.Element): readonly string[] | null =>
  element.type === "Quantifier" && element.min > 0
    ? repeated(holds(element.element).texts, element.min)
    : null;

function holds(element: AST.Element): Holds {
  switch (element.type) {
    case "Character":
      return { texts: [String.fromCodePoint(element.value).toLowerCase()], needs: [] };
    case "CharacterClass":
    case "CharacterSet":
      return { texts: signsOf(element), needs: [] };
    case "Group":
    case "CapturingGroup":
      return either(element.alternatives);
    case "Quantifier": {
      const { min, max } = element;
      const inner = holds(element.element);
      if (min === 1 && max === 1) return inner;
      if (min === 0) {
        const texts = max === 1 && inner.texts !== null ? ["", ...inner.texts] : null;
        return { texts, needs: [] };
      }
      return { texts: null, needs: [...inner.needs, ...usable(repeated(inner.texts, min))] };
    }
    default:
      return { texts: null, needs: [] };
  }
}

const repeated = (texts: readonly string[] | null, times: number): readonly string[] | null =>
  texts === null || texts.length > 1 ? texts : texts.map((text) => text.repeat(times));

/** The signs of a small class, such as digits or two quotes. */
function signsOf(element: AST.CharacterClass | AST.CharacterSet): readonly string[] | null {
  if (element.type === "CharacterSet")
    return element.kind === "digit" && !element.negate ? [..."0123456789"] : null;
  if (element.negate) return null;
  const signs = element.elements.map((one) =>
    one.type === "Character"
      ? [String.fromCodePoint(one.value).toLowerCase()]
      : one.type === "CharacterClassRange" && one.max.value - one.min.value < 12
        ? Array.from({ length: one.max.value - one.min.value + 1 }, (_, at) =>
            String.fromCodePoint(one.min.value + at).toLowerCase(),
          )
        : null,
  );
  const all = signs.every((sign) => sign !== null) ? [...new Set(signs.flat())] : null;
  return all !== null && all.length <= 12 ? all.map(String) : null;
}
