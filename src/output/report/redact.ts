/** Words that names are put in place of. */
export type Redaction = { readonly names: ReadonlyMap<string, string> };

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/**
 * The same data with every name replaced wherever it stands in a text: those of accounts by "Account 1", those of people by
 * "a person". Keys of objects stay.
 */
export function redact<Of>(data: Of, accounts: readonly string[], people: readonly string[]): Of {
  const stands = new Map<string, string>();
  for (const [at, name] of accounts.entries())
    if (name.trim() !== "") stands.set(name.toLowerCase(), `Account ${at + 1}`);
  for (const name of people)
    if (name.trim() !== "" && !stands.has(name.toLowerCase())) stands.set(name.toLowerCase(), "a person");
  if (stands.size === 0) return data;
  // The longest first: "Contoso Ltd" before "Contoso".
  const names = [...stands.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const clean = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.replace(pattern, (name) => stands.get(name.toLowerCase()) ?? "…");
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
  };
  return clean(data) as Of;
}
