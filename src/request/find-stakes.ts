import type { AssessedAccount } from "../assessment/assess.ts";
import { slotOf } from "../facts/fact-index.ts";
import { tokenise } from "../language/tokens.ts";

/** What a share of the yearly revenue comes to. */
export type Stakes = {
  /** 0..1; null: no share is in question. */
  readonly share: number | null;
  /** A year, in the unit of the fact; null: unknown. */
  readonly arr: number | null;
  /** Currency or "money". */
  readonly unit: string;
};

const arrSlot = slotOf("account.arr");
const askedSlot = slotOf("commercial.discount_ratio");

/**
 * The money a decision is about: the share that is asked for (a fact, or the one percentage or number of free months in
 * the question) of the account's yearly revenue.
 */
export function findStakes(question: string, { view }: Pick<AssessedAccount, "view">): Stakes {
  const arr = view.facts.first(arrSlot);
  const asked = view.facts.first(askedSlot)?.value;
  return {
    share: typeof asked === "number" ? asked : shareIn(question),
    arr: typeof arr?.value === "number" ? arr.value : null,
    unit: arr?.unit ?? "money",
  };
}

/** "10 %", "15 percent", "two months free"; null where the question names none or several. */
function shareIn(question: string): number | null {
  const tokens = tokenise(question);
  const shares = tokens.flatMap(({ lower, kind }, at) => {
    const next = tokens[at + 1]?.lower ?? "";
    const behind = tokens.slice(at + 1, at + 5).map((token) => token.lower);
    const number = kind === "number" ? Number(lower.replace(",", ".")) : (words[lower] ?? Number.NaN);
    if (!Number.isFinite(number)) return [];
    const about = tokens
      .slice(at + 1, at + 6)
      .map((token) => token.lower)
      .join(" ");
    if (
      (next === "%" || /^per ?cent/.test(next)) &&
      /\b(?:discount|off|less|rebate|cheaper|reduction|cut|rabatt|nachlass|descuento|remise|réduction|sconto|desconto|korting)/.test(
        about,
      )
    )
      return [number / 100];
    const isMonths = /^(?:months?)$/.test(behind[0] ?? "") && behind.includes("free");
    const isFreeMonths = /^free$/.test(behind[0] ?? "") && /^months?$/.test(behind[1] ?? "");
    return isMonths || isFreeMonths ? [number / 12] : [];
  });
  const [share] = shares;
  return shares.length === 1 && share !== undefined && share > 0 && share <= 1 ? share : null;
}

const words: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
