/** A path as a URI reference (RFC 3986): a relative one stays relative, an absolute one gets its scheme. */
export function fileUri(path: string): string {
  const encoded = path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
