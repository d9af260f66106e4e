/** Tools whose names are words too. */
export const ordinaryTool: ReadonlySet<string> = new Set([
  "teams",
  "monday",
  "sheets",
  "chorus",
  "catalyst",
  "loom",
  "notion",
  "zoom",
  "slack",
  "outlook",
  "excel",
]);
