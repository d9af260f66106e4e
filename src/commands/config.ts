import { changeConfig } from "../adapters/definitions/change-config.ts";
import { configPath } from "../adapters/definitions/load-config.ts";
import { findTrustedPlaces } from "../adapters/definitions/trusted-places.ts";
import { inWorkingFolder } from "../adapters/files/in-working-folder.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { isSettingKey, ownSettings, type SettingKey, settingKeys } from "../config/setting-keys.ts";
import { type SettingValue, settledValue } from "../config/setting-value.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { ConfigOptions, ConfigVerb } from "../options/tool-options.ts";
import { settingJson, settingsTable, sourceText, valueText } from "../output/config/say-settings.ts";
import { toJsonLine } from "../output/envelope.ts";
import type { Context } from "../run/context.ts";
import { type Notices, openNotices } from "../run/open-notices.ts";
import { listSettings } from "../settings/list-settings.ts";

type Run = {
  readonly options: ConfigOptions;
  readonly context: Context;
  readonly notices: Notices;
};

const verbs: Record<ConfigVerb, (run: Run) => Promise<void>> = {
  list: async ({ options, context: { io } }) => {
    const settings = await listSettings(io);
    const palette = await paletteFor(io.stdout, io.env, options.color);
    await io.stdout.write(
      options.json
        ? toJsonLine({ type: "config", values: settings.map(settingJson) })
        : settingsTable(settings, palette),
    );
  },
  get: async ({ options, context: { io }, notices }) => {
    const setting = await settingOf(known(options.key), io);
    const value = settledValue(setting);
    const [source] = setting.sources;
    if (options.json) return io.stdout.write(toJsonLine({ type: "setting", ...settingJson(setting) }));
    if (value !== null) await io.stdout.write(`${valueText(value)}\n`);
    await notices.note(
      value === null || source === undefined
        ? `${setting.key} is not set.\n`
        : `${setting.key} comes from: ${sourceText(source)}\n`,
    );
  },
  set: (run) => change(run, run.options.value),
  unset: (run) => change(run, undefined),
  path: async ({ options, context: { io } }) => {
    const file = await fileOf(options, io);
    await io.stdout.write(options.json ? toJsonLine({ type: "config_path", file }) : `${file}\n`);
  },
};

/** `consult-customer config <verb>`: gives the exit code; throws a Failure for a key, a value or a file that is wrong. */
export async function runConfig(options: ConfigOptions, context: Context): Promise<number> {
  const notices = await openNotices(context.io, options);
  await verbs[options.verb]({ options, context, notices });
  return outcomes.success.exitCode;
}

async function change({ options, context: { io }, notices }: Run, text: string | undefined): Promise<void> {
  const key = known(options.key);
  const of = options.project ? "project" : "user";
  if (options.project && ownSettings.includes(key))
    throw new Failure("usage", {
      code: "usage.setting_own",
      message: `${key} may stand in your own config only: a repository must not say it.`,
      hint: `Leave --project out: consult-customer config ${options.verb} ${key} …`,
    });
  const file = await fileOf(options, io);
  await changeConfig({ file, of, key, text });
  const setting = await settingOf(key, io);
  const written = setting.sources.find(({ from }) => from === of);
  const [counts] = setting.sources;
  if (options.json) await io.stdout.write(toJsonLine({ type: "setting", file, ...settingJson(setting) }));
  await notices.note(
    text === undefined
      ? `${key} is out of ${oneSafeLine(file, 200)}.\n`
      : `${key} is ${valueText(written?.value)} in ${oneSafeLine(file, 200)}.\n`,
  );
  if (text !== undefined && counts !== undefined && counts.from !== of)
    await notices.warn(`It does not count: ${sourceText(counts)} says ${valueText(counts.value)}.\n`);
}

async function fileOf({ project }: ConfigOptions, io: Context["io"]): Promise<string> {
  const places = await findTrustedPlaces(io);
  const file = configPath(project ? (places.project ?? inWorkingFolder(io.cwd)) : places.user);
  if (file !== null) return file;
  throw new Failure("usage", {
    code: "usage.no_home",
    message: "There is no folder for your config: neither HOME nor XDG_CONFIG_HOME names one.",
    hint: "Set XDG_CONFIG_HOME to an absolute path.",
  });
}

async function settingOf(key: SettingKey, io: Context["io"]): Promise<SettingValue> {
  const found = (await listSettings(io)).find((setting) => setting.key === key);
  return found ?? { key, sources: [] };
}

function known(key: string): SettingKey {
  if (isSettingKey(key)) return key;
  const meant = nearest(key, settingKeys);
  throw new Failure("usage", {
    code: "usage.setting_unknown",
    message: `There is no setting "${oneSafeLine(key, 60)}".`,
    hint: meant === null ? `There are ${settingKeys.join(", ")}.` : `Did you mean ${meant}?`,
  });
}
