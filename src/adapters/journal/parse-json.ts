export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text; null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The same where it is an object. */
export function parseObject(text: string): JsonObject | null {
  const value = parseJson(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}
