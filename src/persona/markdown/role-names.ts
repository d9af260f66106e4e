/** "Customer Success Manager" → "customer-success-manager"; "" when nothing of it can stand in an id. */
export const idOf = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 64)
    .replace(/-+$/, "");

/** "code-reviewer" → "Code Reviewer" */
export const roleOf = (id: string): string =>
  id
    .split(/[-_\s]+/)
    .filter((word) => word !== "")
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(" ");
