/** A number for a text: 53 bits of a hash (cyrb53 by bryc, public domain), never 0. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) + 1;
}

/** A set of numbers that takes eight bytes for each and no object: a million accounts pass here. */
class NumberSet {
  private slots = new Float64Array(1024);
  private size = 0;

  /** False when it was there. */
  add(value: number): boolean {
    if (this.size * 2 >= this.slots.length) this.grow();
    const at = this.find(value);
    if (this.slots[at] === value) return false;
    this.slots[at] = value;
    this.size++;
    return true;
  }

  private find(value: number): number {
    const mask = this.slots.length - 1;
    let at = value & mask;
    while (this.slots[at] !== 0 && this.slots[at] !== value) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Float64Array(old.length * 2);
    for (const value of old) if (value !== 0) this.slots[this.find(value)] = value;
  }
}

/** What names the account of a row. */
export type Named = { readonly id: string | null; readonly account: string | null };

/** A number written as 1001 in one export is 1001.0 in another that had gaps. */
const idKey = (id: string): number => hash(/^\d+\.0$/.test(id) ? id.slice(0, -2) : id);
const nameKey = (name: string): number => -hash(name.trim().toLowerCase());
const several = 0;

/**
 * Which accounts have several rows, found out before the rows are read: those of one identifier, and where a row of
 * several files has none, those of one name that only one identifier has.
 */
export class AccountKeys {
  private seen = new NumberSet();
  private readonly counts = new Map<number, number>();
  /** Name → the identifier it stands beside, of files in which one may be looked up for another. */
  private readonly links: Map<number, number> | null;
  private readonly nameless = new Map<number, number>();

  constructor({ linksNames }: { readonly linksNames: boolean }) {
    this.links = linksNames ? new Map() : null;
  }

  add({ id, account }: Named): void {
    if (id !== null) {
      const key = idKey(id);
      this.count(key);
      if (this.links === null || account === null || account === id) return;
      const name = nameKey(account);
      const known = this.links.get(name);
      if (known === undefined) this.links.set(name, key);
      else if (known !== key) this.links.set(name, several);
    } else if (account !== null) {
      const name = nameKey(account);
      if (this.links === null) this.count(name);
      else this.nameless.set(name, (this.nameless.get(name) ?? 0) + 1);
    }
  }

  private count(key: number): void {
    if (!this.seen.add(key)) this.counts.set(key, (this.counts.get(key) ?? 1) + 1);
  }

  /** To be called when all rows were added. */
  settle(): void {
    for (const [name, count] of this.nameless) {
      const key = this.keyOfName(name);
      for (let at = 0; at < count; at++) this.count(key);
    }
    this.nameless.clear();
    // Only the accounts with several rows are asked for from now on.
    this.seen = new NumberSet();
  }

  private keyOfName(name: number): number {
    const linked = this.links?.get(name);
    return linked === undefined || linked === several ? name : linked;
  }

  /** The account of a row; null when nothing names it. */
  keyOf({ id, account }: Named): number | null {
    if (id !== null) return idKey(id);
    return account === null ? null : this.keyOfName(nameKey(account));
  }

  /** How many rows are about it. */
  rowsOf(key: number): number {
    return this.counts.get(key) ?? 1;
  }

  get hasSeveral(): boolean {
    return this.counts.size > 0;
  }
}
