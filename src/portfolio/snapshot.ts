import type { Amount } from "./counted-account.ts";

type Named = { readonly id: string | null; readonly account: string | null };
type Entry = Named & { readonly amount: Amount | null; isTaken: boolean };

/** A number written as 1001 in one export is 1001.0 in another that had gaps. */
const idOf = (id: string): string => id.trim().replace(/^(\d+)\.0$/, "$1");
const nameOf = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();

/** The accounts of an earlier day with what they paid then, to be looked up by identifier, or by name where one has none. */
export class Snapshot {
  private readonly entries: Entry[] = [];
  private readonly byId = new Map<string, Entry>();
  private readonly byName = new Map<string, Entry>();

  add({ id, account }: Named, amount: Amount | null): void {
    const entry: Entry = { id, account, amount, isTaken: false };
    this.entries.push(entry);
    if (id !== null && !this.byId.has(idOf(id))) this.byId.set(idOf(id), entry);
    if (account !== null && !this.byName.has(nameOf(account))) this.byName.set(nameOf(account), entry);
  }

  /** What an account of now paid then: "new" when it was not there, null when it is not said. */
  take({ id, account }: Named): Amount | "new" | null {
    const entry = this.find(id, account);
    if (entry === undefined) return "new";
    entry.isTaken = true;
    return entry.amount;
  }

  private find(id: string | null, account: string | null): Entry | undefined {
    const known = id === null ? undefined : this.byId.get(idOf(id));
    if (known !== undefined) return known;
    const named = account === null ? undefined : this.byName.get(nameOf(account));
    // Two identifiers that differ are two accounts, whatever they are called.
    return named === undefined || (id !== null && named.id !== null) ? undefined : named;
  }

  /** Those that nobody took and that paid something. */
  *rest(): Generator<{ readonly name: string; readonly amount: Amount }, void, void> {
    for (const { id, account, amount, isTaken } of this.entries)
      if (!isTaken && amount !== null && amount.amount > 0) yield { name: account ?? id ?? "", amount };
  }
}
