/**
 * The flat JSON objects in a text, in order, whatever stands around them: one document, an array, one object a line, a
 * code fence, a remark. Flat: no braces inside, so an outer object is passed over and its parts are found. Of a text that
 * was cut off the whole ones are given. Linear; throws nothing.
 */
export function* flatObjects(text: string): Generator<Record<string, unknown>, void, void> {
  let start = -1;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (start >= 0 && inString) {
      if (sign === "\\") at += 1;
      else if (sign === '"') inString = false;
      // No string of JSON goes over a line: the object is broken, the next line may hold a whole one.
      else if (sign === "\n") [start, inString] = [-1, false];
    } else if (sign === "{") start = at;
    else if (start >= 0 && sign === '"') inString = true;
    else if (start >= 0 && sign === "}") {
      const object = parseObject(text.slice(start, at + 1));
      start = -1;
      if (object !== null) yield object;
    }
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return null;
  }
}
