import { findTitle } from "./find-title.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { bullet, quoteMark } from "./line-marks.ts";

/** A line goes on with the last one: that one is long and has no end, this one begins small and is no item. */
export function goesOn(before: string, line: string, quoted: boolean, options: LayoutOptions): boolean {
  if (
    options.small ||
    before.length < 50 ||
    line.trim() === "" ||
    /[.!?:;]["')]?\s*$/.test(before) ||
    /\t| {3,}\S/.test(before.trim())
  )
    return false;
  if (quoteMark.test(line) !== quoted || bullet.test(line)) return false;
  return (
    /^\s*(?:>\s*)*(?:[\p{Ll}(]|[$€£\d].{40})/u.test(line) &&
    !/^\s*(?:>\s*)*\d{1,4}[-/.]\d{1,2}/.test(line) &&
    findTitle(line, options) === null &&
    !/^\s*\S.{0,30}(?::|\t)/.test(line)
  );
}
