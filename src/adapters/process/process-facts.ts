import { realpathSync } from "node:fs";

export type ProcessFacts = {
  /** "24.1.0". */
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  /** Where the program stands. */
  readonly program: string;
};

export const processFacts = (): ProcessFacts => ({
  node: process.versions.node,
  platform: process.platform,
  arch: process.arch,
  program: programPath(),
});

function programPath(): string {
  const [, path = ""] = process.argv;
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
