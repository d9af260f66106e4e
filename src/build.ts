import { readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { writeLicenceNotices } from "./build/write-licence-notices.ts";

/** Runs when the program is built: bundles the program and the library into dist/, and what is loaded late into parts of its own. */
const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * The bundler makes a part for every set of doors that share a module: thirty parts for one question, of which Node
 * looks up, reads and links each. A door that asks for the whole of a consultation shares all of it, so it stays one part.
 * The library is such a door, too.
 */
const oneCore: Plugin = {
  name: "one-core",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]lazy[\\/][a-z-]+\.ts$/ }, async ({ path }) => ({
      contents: `import "./consult.ts";\n${await readFile(path, "utf8")}`,
      loader: "ts",
    }));
    onLoad({ filter: /[\\/]src[\\/]index\.ts$/ }, async ({ path }) => ({
      contents: `import "./lazy/consult.ts";\n${await readFile(path, "utf8")}`,
      loader: "ts",
    }));
  },
};

await rm(`${root}dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts", "src/index.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.17",
  minify: true,
  legalComments: "linked",
  logLevel: "warning",
  metafile: true,
  // Packages written for require() ask for Node's own modules with it.
  banner: { js: 'import{createRequire}from"node:module";const require=createRequire(import.meta.url);' },
  plugins: [oneCore],
});
writeLicenceNotices(Object.keys(metafile.inputs), root, `${root}dist/THIRD-PARTY-NOTICES.txt`);
