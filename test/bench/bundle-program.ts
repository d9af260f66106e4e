import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Bundles a program of this folder as the product ships, without a transpiler at run time; gives where it is. */
export function bundleProgram(name: string, folder: string): string {
  buildSync({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.17",
    logLevel: "warning",
  });
  return join(folder, `${name}.mjs`);
}
