/** What came from a server, as something whose fields may be asked for; without any when it is no object. */
export const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
