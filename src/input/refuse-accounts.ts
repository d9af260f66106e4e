import { sniffContent } from "../adapters/accounts/sniff-content.ts";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

/** Names of data: what stands in such a file is looked at as data first. */
const dataName = /\.(?:csv|tsv|tab|psv|json|geojson|ndjson|jsonl|ya?ml)$/i;
const packedName = /\.(?:xlsx|gz)$/i;
const quoted = (path: string): string =>
  /^[\w./@%+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;

/** Two divided lines, or an opening bracket: text that may be a table or a record, whatever its name is. */
function looksLikeData(text: string): boolean {
  if (/^\s*(?:\[\s*[[{]|\{\s*")/.test(text)) return true;
  const [first = "", second = ""] = text.slice(0, 65_536).split(/\r?\n/, 2);
  return [",", ";", "\t", "|"].some(
    (delimiter) => first.split(delimiter).length > 2 && second.split(delimiter).length > 2,
  );
}

/**
 * Throws a usage Failure for notes that are no notes: a table of accounts, an account record, or a file of another kind.
 * Read as prose they would give facts of the wrong accounts. The Failure names the command that reads them. `file` is
 * null for standard input.
 */
export async function refuseAccounts(file: string | null, bytes: Uint8Array): Promise<void> {
  const path = file ?? "stdin";
  const content = sniffContent(bytes.subarray(0, 512));
  if (content.kind === "foreign")
    throw refusal(
      `${oneSafeLine(path, 120)} is ${content.what}, and no notes.`,
      `Turn it into text first: ${content.convert(path)}`,
    );
  if (content.kind !== "text" && packedName.test(path)) throw aboutAccounts(path, "is a packed table", null);
  if (content.kind !== "text" || bytes.includes(0)) return;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const isNamed = dataName.test(path);
  if (!isNamed && !looksLikeData(text)) return;
  const { countAccounts } = await import("#lazy/accounts");
  const found = await countAccounts(path, bytes, isNamed);
  if (found === null) return;
  if (file === null)
    throw refusal(
      `Standard input holds ${sayAccounts(found.accounts)}, and no notes.`,
      "Pipe it into consult-customer health -, or save it: --account NAME --accounts FILE.",
    );
  if (found.isRecord)
    throw refusal(
      `${oneSafeLine(path, 120)} is an account record, and no notes.`,
      `Hand it over as one: --account ${quoted(path)}`,
    );
  throw aboutAccounts(path, `is a table of ${sayAccounts(found.accounts)}`, found.example);
}

const sayAccounts = (count: number): string => `${count} account${count === 1 ? "" : "s"}`;

const aboutAccounts = (path: string, what: string, example: string | null): Failure => {
  const file = quoted(path);
  const name = example === null ? "NAME" : oneSafeLine(example, 40);
  return refusal(
    `${oneSafeLine(path, 120)} ${what}, and no notes.`,
    `For one of them: --account "${name.replaceAll('"', '\\"')}" --accounts ${file}; for all: consult-customer health ${file}`,
  );
};

const refusal = (message: string, hint: string): Failure =>
  new Failure("usage", { code: "usage.notes_are_accounts", message, hint });
