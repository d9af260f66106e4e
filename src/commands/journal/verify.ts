import { outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { type Reverified, verifyAgain } from "../../journal/verify-again.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";

type Changed = Reverified & { readonly id: string; readonly at: string };

/**
 * `journal verify`: every stored answer against the checks of this program, without its sources and without network.
 * Exit 5 when an answer that kept the contract no longer does, else 3 when the file has damaged lines.
 */
export const runVerify: JournalCommand = async (run) => {
  const { options, out, journal, note } = run;
  const { readRecord } = await import("#lazy/stored");
  const changed: Changed[] = [];
  let checked = 0;
  let unanswered = 0;
  for (const { line } of wanted(run)) {
    const { id, at, entry } = readRecord(line.json());
    const again = verifyAgain(entry);
    if (again === null) unanswered += 1;
    else checked += 1;
    if (again && (again.added.length > 0 || again.gone.length > 0 || again.ok !== again.wasOk))
      changed.push({ id, at, ...again });
  }
  const broken = changed.filter(({ ok, wasOk }) => wasOk && !ok);
  const damaged = journal?.damage ?? [];
  if (options.json)
    await out.add(
      toJsonLine({
        type: "verification",
        checked,
        unanswered,
        same: checked - changed.length,
        broken: broken.length,
        changed: changed.map(({ wasOk, ...each }) => ({ ...each, was_ok: wasOk })),
        damaged,
      }),
    );
  else for (const each of changed) await out.add(sayChanged(each));
  await out.flush();
  await note(
    `${checked} answer${checked === 1 ? "" : "s"} verified, ${checked - changed.length} as before, ${broken.length} no longer good; ${unanswered} without an answer.\n`,
  );
  if (broken.length > 0) return outcomes.contract.exitCode;
  return outcomes[damaged.length > 0 ? "data" : "success"].exitCode;
};

function sayChanged({ id, at, ok, wasOk, added, gone }: Changed): string {
  const verdict = ok === wasOk ? "" : ok ? "now good: " : "no longer good: ";
  const parts = [...added.map((finding) => `+ ${finding}`), ...gone.map((finding) => `- ${finding}`)];
  return `${id} ${at.slice(0, 10)} ${verdict}${oneSafeLine(parts.join(", "), 400)}\n`;
}
