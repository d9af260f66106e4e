import type { z } from "zod";
import type { DataFinding, Parsed } from "../../finding/finding.ts";
import { parseFile } from "../../finding/parse-file.ts";
import type { SayingsData } from "./sayings.ts";
import { sayingsFiles } from "./sayings-schema.ts";

/** A file of the sayings: its name below `claims/` ("topics.yaml") and the path the user knows. */
export type SayingsFile = { readonly name: string; readonly path: string; readonly bytes: Uint8Array };

/** Reads all files of the sayings; every finding of every file. A file that is missing is a mistake of the build. */
export function parseSayings(files: readonly SayingsFile[]): Parsed<SayingsData> {
  const findings: DataFinding[] = [];
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null => {
    const file = files.find((one) => one.name === `${name}.yaml`);
    if (file === undefined) throw new Error(`claims/${name}.yaml is missing`);
    const parsed = parseFile(schema, file.path, file.bytes);
    if (parsed.ok) return parsed.value;
    findings.push(...parsed.findings);
    return null;
  };
  const scope = read("scope", sayingsFiles.scope);
  const topics = read("topics", sayingsFiles.topics);
  const shares = read("shares", sayingsFiles.shares);
  const gifts = read("gifts", sayingsFiles.gifts);
  const approvals = read("approvals", sayingsFiles.approvals);
  const routes = read("routes", sayingsFiles.routes);
  const isWhole = scope && topics && shares && gifts && approvals && routes;
  return isWhole
    ? { ok: true, value: { scope, topics, shares, gifts, approvals, routes } }
    : { ok: false, findings };
}
