import { slotOf } from "../../facts/fact-index.ts";
import type { PortfolioCounter } from "../../portfolio/portfolio-counter.ts";
import { Snapshot } from "../../portfolio/snapshot.ts";
import { type AssessFilesOptions, assessFiles } from "../health/assess-files.ts";
import type { FindingLog } from "../health/finding-log.ts";

const slots = { arr: slotOf("account.arr"), id: slotOf("account.id"), status: slotOf("account.status") };

/** The accounts of earlier files with what they paid then; who had left by then paid nothing. */
export async function readSnapshot(reading: AssessFilesOptions, log: FindingLog): Promise<Snapshot> {
  const snapshot = new Snapshot();
  for await (const event of assessFiles(reading)) {
    if (event.type === "findings") {
      log.add(event.findings, "error");
      log.add(event.notes, "note");
    } else if (event.type === "rows")
      for (const { findings, notes, account } of event.rows) {
        log.add(findings, "error");
        log.add(notes, "note");
        if (account === null) continue;
        const { facts, overview } = account;
        const id = facts.first(slots.id);
        const arr = facts.first(slots.arr);
        const hasLeft = facts.first(slots.status)?.value === "churned";
        snapshot.add(
          { id: id === undefined ? null : String(id.value), account: overview.account },
          typeof arr?.value === "number" ? { amount: hasLeft ? 0 : arr.value, currency: arr.unit } : null,
        );
      }
  }
  return snapshot;
}

/** What the earlier files have and the later ones do not. */
export function addMissing(snapshot: Snapshot | null, counter: PortfolioCounter<unknown>): void {
  if (snapshot === null) return;
  for (const { name, amount } of snapshot.rest()) counter.addMissing(name, amount);
}
