import { slotOf } from "../../facts/fact-index.ts";
import type { OverviewedAccount } from "./assess-files.ts";

const idSlot = slotOf("account.id");

/** The identifier an account's row gives it; null when it gives none. */
export function accountId({ facts }: Pick<OverviewedAccount, "facts">): string | null {
  const found = facts.first(idSlot);
  return found === undefined ? null : String(found.value);
}

/** What a batch records its consultation under: its name, else its identifier, else its place. */
export const recordedName = (account: Pick<OverviewedAccount, "overview" | "facts" | "source">): string =>
  account.overview.account ?? accountId(account) ?? account.source;
