import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export type Build = {
  readonly folder: string;
  readonly program: string;
  /** Of the names and bytes of all its files. */
  readonly sha256: string;
};

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = ["bin", "persona", "src", "package.json", "tsconfig.json"];
/** What `npm run build` runs, without npm: it would run another Node. */
const steps = ["src/build.ts", "src/embed.ts", "src/declare.ts"];

/** Builds a copy of the sources with a release of Node; remove its folder afterwards. Throws what the build says. */
export async function buildOn(node: string): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  for (const step of steps)
    await promisify(execFile)(node, ["--import", "tsx", step], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
  const hash = createHash("sha256");
  for (const name of readdirSync(join(folder, "dist")).sort())
    hash.update(name).update(readFileSync(join(folder, "dist", name)));
  return { folder, program: join(folder, "bin/consult-customer.cjs"), sha256: hash.digest("hex") };
}
