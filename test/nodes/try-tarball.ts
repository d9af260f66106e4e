import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { version } from "../../package.json";
import type { InstalledNode } from "../support/install-node.ts";
import { begin } from "../support/run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/** Packs what stands built; gives the tarball. Remove its folder afterwards. */
export async function packTarball(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "tarball-"));
  const { stdout } = await run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: root,
  });
  const [packed] = JSON.parse(stdout) as [{ filename: string }];
  return join(folder, packed.filename);
}

/** Installs the tarball globally under a release of Node and asks it something; gives a line for each fault. */
export async function tryTarball(
  tarball: string,
  { path }: Extract<InstalledNode, { ok: true }>,
): Promise<string[]> {
  const prefix = mkdtempSync(join(tmpdir(), "prefix-"));
  const env = { PATH: `${dirname(path)}${delimiter}${process.env.PATH ?? ""}`, HOME: prefix };
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefer-offline"];
  const faults: string[] = [];
  try {
    await run("npm", ["install", "--global", "--prefix", prefix, ...quiet, tarball]);
    const ask = async (name: string, args: readonly string[]): Promise<string> =>
      (await run(join(prefix, "bin", name), [...args], { env, cwd: prefix })).stdout;
    if ((await ask("consult-customer", ["--version"])) !== `${version}\n`)
      faults.push("--version is another");
    if (!(await ask("hey-success", ["-p", "The champion at Contoso left. What now?"])).startsWith(begin))
      faults.push("it gives no framed answer");
    if (!(await ask("consult-customer", ["demo", "health"])).includes("6 accounts"))
      faults.push("demo has no samples");
    if (!existsSync(join(prefix, "share/man/man1/consult-customer.1")))
      faults.push("there is no manual page");
  } catch (error) {
    faults.push(String(error));
  } finally {
    rmSync(prefix, { recursive: true, force: true });
  }
  return faults.map((fault) => `installed from the tarball: ${fault}`);
}
