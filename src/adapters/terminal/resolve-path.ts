import { isAbsolute, join } from "node:path";

export type PathContext = {
  readonly cwd: string;
  /** For a leading ~; null when it is not known. */
  readonly home: string | null;
};

/** A path as a person writes it at a prompt: perhaps in quotes, with escaped spaces, or from the home folder. */
export function resolvePath(written: string, { cwd, home }: PathContext): string {
  const text = written.trim();
  const bare = /^"(.*)"$|^'(.*)'$/.exec(text);
  const path = bare?.[1] ?? bare?.[2] ?? text.replaceAll("\\ ", " ");
  if (home !== null && (path === "~" || path.startsWith("~/"))) return join(home, path.slice(1));
  return isAbsolute(path) ? path : join(cwd, path);
}
