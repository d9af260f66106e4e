/** The provider's id of a request, as headers or a body give it; null when it does not look like one. */
export const parseRequestId = (id: unknown): string | null =>
  typeof id === "string" && /^[\w.:-]{1,128}$/.test(id) ? id : null;
