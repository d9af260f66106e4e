import { type FactKey, factKeys } from "../facts/fact-catalogue.ts";
import { type FactIndex, slotOf } from "../facts/fact-index.ts";
import { narrowPractice } from "../practice/narrow-practice.ts";
import type { Practice } from "../practice/practice.ts";

/** A practice narrowed to the kinds of facts seen so far: a table has few of all there are. */
export class PracticeInUse {
  private readonly whole: Practice;
  private readonly known = new Uint8Array(factKeys.length);
  private readonly knows = (key: FactKey): boolean => this.known[slotOf(key)] === 1;
  private narrowed: Practice;

  constructor(whole: Practice) {
    this.whole = whole;
    this.narrowed = narrowPractice(whole, this.knows);
  }

  /** For overviews of accounts with these facts. */
  for(facts: FactIndex): Practice {
    if (!facts.isWithin(this.known)) {
      for (const { key } of facts) this.known[slotOf(key)] = 1;
      this.narrowed = narrowPractice(this.whole, this.knows);
    }
    return this.narrowed;
  }
}
