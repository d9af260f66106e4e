/** Any value that was found, in a few words. */
export function showValue(found: unknown): string {
  if (typeof found === "string") return found === "" ? "nothing" : found.slice(0, 80);
  if (Array.isArray(found)) return `a list of ${found.length}`;
  if (typeof found === "object" && found !== null) return "a map";
  if (typeof found === "function" || typeof found === "symbol") return `a ${typeof found}`;
  return found === undefined || found === null ? "nothing" : String(found);
}
