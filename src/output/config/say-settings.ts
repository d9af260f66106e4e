import type { SettingSource, SettingValue } from "../../config/setting-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Palette } from "../palette.ts";
import { type Column, renderTable } from "../table.ts";

const longest = 200;

/** A value on one line; a structure as JSON, nothing as "". */
export const valueText = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : oneSafeLine(typeof value === "string" ? value : JSON.stringify(value), longest);

/** "environment (CONSULT_CUSTOMER_MODEL)", "user config (/home/me/…/config.yaml:3)", "default". */
export const sourceText = (source: SettingSource): string =>
  source.from === "environment"
    ? `environment (${source.variable})`
    : source.from === "default"
      ? "default"
      : `${source.from} config (${oneSafeLine(source.file, longest)}:${source.line})`;

/** Every setting with its value and where it comes from; what it hides stands below it. */
export function settingsTable(settings: readonly SettingValue[], palette: Palette): string {
  const rows = settings.flatMap(({ key, sources }) =>
    sources
      .filter(({ from }, index) => index === 0 || from !== "default")
      .map((source, index) => ({ name: index === 0 ? key : "", source, hidden: index > 0 })),
  );
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { title: "SETTING", text: ({ name }) => name },
    {
      title: "VALUE",
      text: ({ source }) => valueText(source.value) || "not set",
      paint: (text, { hidden, source }, { strong, notice }) =>
        hidden || source.value === null ? notice(text) : source.from === "default" ? text : strong(text),
    },
    {
      title: "FROM",
      text: ({ source, hidden }) =>
        `${hidden ? "not counted: " : ""}${source.value === null ? "" : sourceText(source)}`,
      paint: (text, _row, { notice }) => notice(text),
    },
  ];
  return renderTable(rows, columns, palette);
}

/** A setting as JSON has it. */
export const settingJson = ({ key, sources }: SettingValue): Readonly<Record<string, unknown>> => {
  const [counts, ...others] = sources;
  return { key, ...counts, others: others.filter(({ value }) => value !== null) };
};
