import { version } from "../../package.json";
import { paletteFor } from "../adapters/process/io.ts";
import { outcomes } from "../failure/failure.ts";
import { bareConsult } from "../options/bare-consult.ts";
import type { DoctorOptions } from "../options/tool-options.ts";
import { type Checked, doctorLines } from "../output/doctor/checked.ts";
import { toJsonLine } from "../output/envelope.ts";
import type { Context } from "../run/context.ts";
import { checkedBy } from "../run/doctor/checked-by.ts";
import { lookAtJournal } from "../run/doctor/look-at-journal.ts";
import { lookAtMachine } from "../run/doctor/look-at-machine.ts";
import { lookAtServer } from "../run/doctor/look-at-server.ts";
import { lookAtConfig, lookAtCredentials, lookAtPersona } from "../run/doctor/look-at-settings.ts";
import { readSettings, type Settings } from "../settings/settings.ts";

/**
 * `doctor`: looks at everything a consultation needs and goes on after what is wrong. Gives 0 when nothing is, else the exit
 * code a consultation would end with because of the first error.
 */
export async function runDoctor(options: DoctorOptions, context: Context): Promise<number> {
  const { io } = context;
  const { signal } = context.interruption.begin(Number.POSITIVE_INFINITY);
  const checks: Checked[] = [...(await lookAtMachine(io, options.color)), await lookAtConfig(io)];
  let settings: Settings | null = null;
  const read = await checkedBy("settings", async () => {
    settings = await readSettings({ ...bareConsult, model: options.model, persona: options.persona }, io);
    return { status: "ok", says: "flags, environment and config can be read" };
  });
  // A mistake of the config is said already.
  if (checks.every(({ says }) => says !== read.says)) checks.push(read);
  if (settings !== null) checks.push(...(await lookAtRun(settings, { options, context, signal })));
  const count = (status: Checked["status"]): number => checks.filter((one) => one.status === status).length;
  const worst = checks.find(({ status }) => status === "error")?.outcome ?? "success";
  await io.stdout.write(
    options.json
      ? toJsonLine({
          type: "doctor",
          version,
          ok: count("error") === 0,
          checks: checks.map(({ outcome, ...checked }) => ({ ...checked, outcome: outcome ?? null })),
        })
      : doctorLines(checks, await paletteFor(io.stdout, io.env, options.color)),
  );
  if (!options.json && !options.quiet)
    await io.stderr.write(
      `${count("error")} error${count("error") === 1 ? "" : "s"}, ${count("warning")} warning${count("warning") === 1 ? "" : "s"}.\n`,
    );
  return outcomes[worst].exitCode;
}

type Look = {
  readonly options: DoctorOptions;
  readonly context: Context;
  readonly signal: AbortSignal;
};

const lookAtRun = async (
  settings: Settings,
  { options, context, signal }: Look,
): Promise<readonly Checked[]> => [
  ...(await lookAtPersona(settings, signal)),
  await lookAtCredentials(settings, context.io),
  ...(await lookAtServer({ settings, io: context.io, signal, offline: options.offline })),
  await lookAtJournal(settings),
];
