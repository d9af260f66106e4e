const head = /^## Unreleased[^\S\n]*$/m;
const heading = (version: string): RegExp =>
  new RegExp(`^## ${version.replaceAll(".", "\\.")}(?: .*)?$`, "m");

/** Semantic Versioning without build data: 1.2.3, 1.2.3-rc.1. */
export const isVersion = (text: string): boolean =>
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/.test(text);

/**
 * Moves what stands under "Unreleased" below a heading with version and day; an empty "Unreleased" stays for what comes.
 * Throws an Error where there is no such head, nothing under it, or the version stands there already.
 */
export function moveHead(changelog: string, version: string, day: string): string {
  if (heading(version).test(changelog)) throw new Error(`CHANGELOG.md has ${version} already`);
  const found = head.exec(changelog);
  if (found === null) throw new Error('CHANGELOG.md has no heading "## Unreleased"');
  if (sectionAt(changelog, found) === "") throw new Error('nothing stands under "## Unreleased"');
  const { index } = found;
  const rest = changelog.slice(index + found[0].length);
  return `${changelog.slice(0, index)}## Unreleased\n\n## ${version} - ${day}${rest}`;
}

/** What a released version brings, as it stands under its heading. Throws an Error where it has none. */
export function notesOf(changelog: string, version: string): string {
  const found = heading(version).exec(changelog);
  const notes = found === null ? "" : sectionAt(changelog, found);
  if (notes === "") throw new Error(`CHANGELOG.md says nothing of ${version}`);
  return notes;
}

/** The text from a heading to the next of its rank. */
function sectionAt(changelog: string, { 0: title, index }: RegExpExecArray): string {
  const rest = changelog.slice(index + title.length);
  const next = rest.search(/^## /m);
  return (next === -1 ? rest : rest.slice(0, next)).trim();
}
