import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createSupportsHyperlinks } from "supports-hyperlinks";
import type { Link } from "../../finding/link.ts";

export type LinkOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
};

/** Whether the terminal opens links (OSC 8); FORCE_HYPERLINK=1 and =0 decide where nobody can tell. */
export const opensLinks = (): boolean => createSupportsHyperlinks({ isTTY: true });

/**
 * Links to places in files, in the form that the terminal takes: ripgrep's, which names the host, and its alias for VS
 * Code. A file that is not there (stdin, a sheet) gets none.
 */
export function linkPlaces({ env, cwd }: LinkOptions): Link {
  const isCode = env.TERM_PROGRAM === "vscode";
  return (text, file, { line, column }) => {
    const path = resolve(cwd, file);
    if (!existsSync(path)) return text;
    const url = pathToFileURL(path);
    if (!isCode) url.hostname = hostname();
    const address = isCode ? `vscode://file${url.pathname}:${line}:${column}` : `${url.href}#${line}`;
    return `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`;
  };
}
