import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact } from "./fact.ts";
import { type FactKey, factKeys } from "./fact-catalogue.ts";

const slots = new Map(factKeys.map((key, slot) => [key, slot]));

/** The place of a key in every index: rules look it up once, when they are compiled, and not for each account. */
export const slotOf = (key: FactKey): number => slots.get(key) ?? -1;

/** The newest observation first (undated ones are of today), then the one stated first. */
function preferred(asOf: CalendarDate, a: Fact, b: Fact): number {
  const dayOfA = a.asOf ?? asOf;
  const dayOfB = b.asOf ?? asOf;
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? 1 : -1;
  return Number(a.id.slice(1)) - Number(b.id.slice(1));
}

const none: readonly Fact[] = [];

/**
 * The facts of one account by key. Most keys have one fact or none, so that there is a list only for those with several:
 * a million accounts of thirty facts pass here.
 */
export class FactIndex {
  private readonly firsts: (Fact | undefined)[] = new Array(factKeys.length);
  /** The slots that have facts. */
  private readonly used: number[] = [];
  private several: Map<number, Fact[]> | null = null;
  /** At least one fact names its giver. */
  hasGivers = false;

  constructor(facts: Iterable<Fact>) {
    for (const fact of facts) this.add(fact);
  }

  /** Behind the others of its key. */
  add(fact: Fact): void {
    this.addAt(slotOf(fact.key), fact);
  }

  /** The same where the slot of the key is known. */
  addAt(slot: number, fact: Fact): void {
    const first = this.firsts[slot];
    if (fact.by !== undefined) this.hasGivers = true;
    if (first === undefined) {
      this.firsts[slot] = fact;
      this.used.push(slot);
    } else {
      this.several ??= new Map();
      const known = this.several.get(slot);
      if (known === undefined) this.several.set(slot, [first, fact]);
      else known.push(fact);
    }
  }

  /** Puts the fact to be used first before the others of its key. */
  prefer(asOf: CalendarDate): this {
    if (this.several !== null)
      for (const [slot, known] of this.several)
        this.firsts[slot] = known.sort((a, b) => preferred(asOf, a, b))[0];
    return this;
  }

  first(slot: number): Fact | undefined {
    return this.firsts[slot];
  }

  hasSeveral(slot: number): boolean {
    return this.several?.has(slot) === true;
  }

  all(slot: number): readonly Fact[] {
    const several = this.several?.get(slot);
    if (several !== undefined) return several;
    const first = this.firsts[slot];
    return first === undefined ? none : [first];
  }

  /** Whether each of its slots is marked. */
  isWithin(marked: Uint8Array): boolean {
    for (const slot of this.used) if (marked[slot] !== 1) return false;
    return true;
  }

  /** The facts of a key, the one to be used first; undefined when it is unknown. */
  get(key: FactKey): readonly Fact[] | undefined {
    const facts = this.all(slotOf(key));
    return facts.length === 0 ? undefined : facts;
  }

  *[Symbol.iterator](): Generator<Fact, void, void> {
    for (const slot of this.used.toSorted((a, b) => a - b)) yield* this.all(slot);
  }
}
