import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Bundles a script of the tests so that plain node runs it: many processes of it start fast. */
export function bundleScript(url: URL): string {
  const path = fileURLToPath(url);
  const outfile = join(mkdtempSync(join(tmpdir(), "script-")), `${basename(path, ".ts")}.mjs`);
  buildSync({
    entryPoints: [path],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.17",
    logLevel: "warning",
  });
  return outfile;
}
