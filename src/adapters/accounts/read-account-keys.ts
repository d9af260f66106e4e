import type { Named } from "../../records/join-rows/account-keys.ts";
import type { TableOptions } from "../../records/read-table/compile-table.ts";
import { matchOf } from "../../records/read-table/plan-columns.ts";
import { readCsv, type Wanted } from "./csv.ts";
import { openAccounts } from "./open-accounts.ts";
import { type AccountsOptions, readAccounts } from "./read-accounts.ts";
import { readHead } from "./read-head.ts";

/**
 * What names the account of each row of a file, in batches, as cheaply as can be: of a table only the cells up to the
 * one that does are looked at. Throws what readAccounts throws.
 */
export async function* readAccountKeys(
  open: () => AsyncIterable<Uint8Array>,
  options: AccountsOptions,
): AsyncGenerator<Iterable<Named>, void, void> {
  const { source, format } = options;
  const opened = await openAccounts(open(), { file: source, format });
  if (opened.format === "csv") return yield* tableKeys(opened.text.bytes, options);
  for await (const event of readAccounts(open(), options))
    if (event.type === "accounts") yield event.accounts;
}

async function* tableKeys(
  bytes: AsyncIterable<Uint8Array>,
  { fields, ...options }: TableOptions,
): AsyncGenerator<Iterable<Named>, void, void> {
  const map = { ...options.saved, ...options.map };
  const wanted: Wanted = { cells: Number.POSITIVE_INFINITY };
  const batches = readCsv(bytes, wanted);
  try {
    const head = await readHead(batches, { fields, map });
    if (head.header === null) return;
    const matches = head.header.names.map((header, index) => ({
      index,
      match: matchOf(header, { fields, map }),
    }));
    const placesOf = (key: string) =>
      matches
        .flatMap(({ index, match }) => (match?.key === key ? [{ index, priority: match.priority }] : []))
        .sort((a, b) => a.priority - b.priority)
        .map(({ index }) => index);
    const places = {
      ids: placesOf("account.id"),
      names: [...placesOf("account.name"), ...placesOf("account.id")],
    };
    const used = [...places.ids, ...places.names];
    if (used.length === 0) return;
    wanted.cells = Math.max(...used) + 1;
    yield namesIn(head.records.slice(head.header.at + 1), places);
    for await (const { records } of batches) yield namesIn(records, places);
  } finally {
    await batches.return();
  }
}

type Places = { readonly ids: readonly number[]; readonly names: readonly number[] };

function* namesIn(
  records: readonly (readonly string[])[],
  { ids, names }: Places,
): Generator<Named, void, void> {
  for (const cells of records) yield { id: firstFilled(ids, cells), account: firstFilled(names, cells) };
}

function firstFilled(places: readonly number[], cells: readonly string[]): string | null {
  for (const place of places) {
    const text = cells[place]?.trim();
    if (text) return text;
  }
  return null;
}
