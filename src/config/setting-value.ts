import type { SettingKey } from "./setting-keys.ts";

/** A place that says a setting. */
export type SettingSource =
  | { readonly from: "environment"; readonly variable: string; readonly value: unknown }
  | {
      readonly from: "project" | "user";
      readonly file: string;
      readonly line: number;
      readonly value: unknown;
    }
  | { readonly from: "default"; readonly value: unknown };

/** A setting with every place that says it, the one that counts first; the last is the default. */
export type SettingValue = {
  readonly key: SettingKey;
  readonly sources: readonly SettingSource[];
};

/** The value that counts; null: it is not set. */
export const settledValue = ({ sources }: SettingValue): unknown => sources[0]?.value ?? null;
