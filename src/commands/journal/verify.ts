import { loadSayings } from "../../adapters/definitions/load-sayings.ts";
import { outcomes } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Damage } from "../../journal/damage.ts";
import { type Reverified, verifyAgain } from "../../journal/verify-again.ts";
import { toJsonLine } from "../../output/envelope.ts";
import { type JournalCommand, wanted } from "../../run/journal/journal-run.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";

type Changed = Reverified & { readonly id: string; readonly at: string };

/**
 * `journal verify`: every line against its checksum, and every stored answer against the checks of this
 * program, without its sources and without network. It writes nothing. Exit 3 when the file has damaged lines
 * or an earlier rewriting left entries outside it, else 5 when an answer that kept the contract no longer
 * does.
 */
export const runVerify: JournalCommand = async (run) => {
  const { options, out, journal, note, pause } = run;
  const { readRecord } = await import("#lazy/stored");
  const changed: Changed[] = [];
  let checked = 0;
  let unanswered = 0;
  for await (const { line } of wanted(run)) {
    const record = readRecord(line);
    if (record === null) continue;
    const { id, at } = record;
    const again = await doInSlices(verifyAgain(record, loadSayings()), pause);
    if (again === null) unanswered += 1;
    else checked += 1;
    if (again && (again.added.length > 0 || again.gone.length > 0 || again.ok !== again.wasOk))
      changed.push({ id, at, ...again });
  }
  const broken = changed.filter(({ ok, wasOk }) => wasOk && !ok);
  const damaged = journal?.damage() ?? [];
  const isUnfinished = journal?.notices.some(({ code }) => code === "rewriting.unfinished") === true;
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
        unfinished: isUnfinished,
      }),
    );
  else {
    for (const each of changed) await out.add(sayChanged(each));
    for (const each of damaged) await out.add(sayDamaged(each));
  }
  await out.flush();
  const answers = `${checked} answer${checked === 1 ? "" : "s"} verified, ${checked - changed.length} as before`;
  const lines = `${damaged.length} damaged line${damaged.length === 1 ? "" : "s"}`;
  await note(`${answers}, ${broken.length} no longer good; ${unanswered} without an answer; ${lines}.\n`);
  if (damaged.length > 0 || isUnfinished) return outcomes.data.exitCode;
  return outcomes[broken.length > 0 ? "contract" : "success"].exitCode;
};

function sayChanged({ id, at, ok, wasOk, added, gone }: Changed): string {
  const verdict = ok === wasOk ? "" : ok ? "now good: " : "no longer good: ";
  const parts = [...added.map((finding) => `+ ${finding}`), ...gone.map((finding) => `- ${finding}`)];
  return `${id} ${at.slice(0, 10)} ${verdict}${oneSafeLine(parts.join(", "), 400)}\n`;
}

const sayDamaged = ({ offset, bytes, kind }: Damage): string =>
  `damaged (${kind}) at byte ${offset}, ${bytes} bytes\n`;
