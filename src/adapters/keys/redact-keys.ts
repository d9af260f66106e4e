/**
 * Shorter "keys" (local servers take any: "x", "none") are not secrets, and removing them would eat the text.
 */
const shortestSecret = 8;

export const isLongEnough = (secret: string): boolean => secret.length >= shortestSecret;

/** Text without these secrets; a longer one first, because a shorter may be a part of it. */
export const replaceAll = (text: string, secrets: readonly string[]): string =>
  secrets
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, "***"), text);

/** Text without the given secrets, and without anything that looks like a key of a model provider. */
export function redactKeys(text: string, secrets: readonly string[]): string {
  const withoutKnown = replaceAll(text, secrets.filter(isLongEnough));
  // Tokens of the SDK's credential chain never pass through our hands, so they are known by their look only.
  return withoutKnown
    .replace(/\bsk-[\w-]{8,}/g, "sk-***")
    .replace(/\b(Bearer|Basic) [^\s"',\\]{8,}/g, "$1 ***");
}
