import { type PartnerMode, partnerModes } from "../config/partner-mode.ts";
import { type Effort, efforts } from "../consultant/request-body.ts";

/** Values of options as text, on the command line and in the environment; null when they are not valid. */

export const dateForm = "a day of the calendar, written like 2026-11-23";
export const durationForm = "a time like 90, 90s, 2m or 500ms";
export const amountForm = "an amount of US dollars like 0.5 or 2";
export const sizeForm = "a size like 4MB, 500KB or 65536";
export const countForm = "a whole number from 1";
export const nameForm = "a name, not empty";
export const modelForm = "a model's name, without = in front";
export const readerForm = "auto, rules or a model's name, without = in front";
export const switchForm = "on or off";
export const partnersForm = `one of ${partnerModes.join(", ")}`;
export const effortForm = `one of ${efforts.join(", ")}`;

const milliseconds: Record<string, number> = { ms: 1, s: 1000, m: 60_000, "": 1000 };

/** Milliseconds; a bare number is seconds. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m)?$/.exec(text);
  const result = Number(match?.[1]) * (milliseconds[match?.[2] ?? ""] ?? 0);
  return match === null || result === 0 ? null : result;
}

export const parseCount = (text: string): number | null =>
  /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : null;

/** US dollars. */
export const parseAmount = (text: string): number | null =>
  /^(?:\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})$/.test(text) ? Number(text) : null;

const bytes: Record<string, number> = { b: 1, kb: 1024, mb: 1_048_576, "": 1 };

/** Bytes; a bare number is bytes. */
export function parseSize(text: string): number | null {
  const match = /^(\d{1,9})\s?(b|kb|mb)?$/i.exec(text);
  const size = Number(match?.[1]) * (bytes[match?.[2]?.toLowerCase() ?? ""] ?? 0);
  return match === null || size === 0 ? null : size;
}

export const parseEffort = (text: string): Effort | null => efforts.find((effort) => effort === text) ?? null;

export const parsePartners = (text: string): PartnerMode | null =>
  partnerModes.find((mode) => mode === text) ?? null;

/** No model is called "=playbook": that is a slip of the pen for "playbook". */
export const parseModel = (text: string): string | null => (/^\s*=/.test(text) ? null : parseName(text));

export const parseName = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** "on", "off" and the usual words for them. */
export const parseSwitch = (text: string): boolean | null =>
  /^(?:on|true|yes|1)$/i.test(text) ? true : /^(?:off|false|no|0)$/i.test(text) ? false : null;

/** "14d" or "2w" in days; at most a century. */
export function parseDays(text: string): number | null {
  const match = /^(\d{1,4})(d|w)$/.exec(text);
  return match === null ? null : Number(match[1]) * (match[2] === "w" ? 7 : 1);
}
