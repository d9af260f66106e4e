import { dayNumber } from "../../calendar/day-number.ts";

/**
 * The everyday forms of cells, read without regular expressions or allocations: a million rows of thirty cells pass here.
 * What is not in plain form is null and goes the careful way.
 */

const zero = 48;
const digitAt = (cell: string, at: number): number => cell.charCodeAt(at) - zero;
const isDigit = (digit: number): boolean => digit >= 0 && digit <= 9;

/** 240000, -5, 0.82, 4.5: digits, at most one point and two decimals (three could be thousands). */
export function plainNumber(cell: string): number | null {
  const { length } = cell;
  if (length > 15) return null;
  let at = cell.charCodeAt(0) === 45 ? 1 : 0;
  if (at === length) return null;
  const negative = at === 1;
  let whole = 0;
  for (; at < length; at++) {
    const digit = digitAt(cell, at);
    if (!isDigit(digit)) break;
    whole = whole * 10 + digit;
  }
  if (at === length) return negative ? -whole : whole;
  const decimals = length - at - 1;
  if (cell.charCodeAt(at) !== 46 || decimals < 1 || decimals > 2) return null;
  let fraction = 0;
  for (at++; at < length; at++) {
    const digit = digitAt(cell, at);
    if (!isDigit(digit)) return null;
    fraction = fraction * 10 + digit;
  }
  const value = decimals === 1 ? (whole * 10 + fraction) / 10 : (whole * 100 + fraction) / 100;
  return negative ? -value : value;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days from 1970-01-01 to a cell that is exactly YYYY-MM-DD; null when it is no such day. */
export function plainDay(cell: string): number | null {
  if (cell.length !== 10 || cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return null;
  for (const at of [0, 1, 2, 3, 5, 6, 8, 9]) if (!isDigit(digitAt(cell, at))) return null;
  const year = digitAt(cell, 0) * 1000 + digitAt(cell, 1) * 100 + digitAt(cell, 2) * 10 + digitAt(cell, 3);
  const month = digitAt(cell, 5) * 10 + digitAt(cell, 6);
  const day = digitAt(cell, 8) * 10 + digitAt(cell, 9);
  const last = month === 2 && isLeap(year) ? 29 : lengths[month - 1];
  if (last === undefined || day < 1 || day > last) return null;
  return dayNumber(cell);
}
