import type { FactKey } from "../../facts/fact-catalogue.ts";
import { monthForms } from "../../language/dates/calendar-names.ts";
import type { DateMention } from "../../language/dates/date-mention.ts";
import { daysIn, unit } from "../../language/dates/duration.ts";
import { amount } from "../../language/numbers/read-number.ts";
import type { Context, Draft } from "./rule.ts";

/** Fragments that many rules share. None has a capturing group unless its name says so. */
/** Captures the number and the unit: "5 weeks", "a month". */
export const durationGroups = `(?:about |around |roughly |nearly |almost |over |more than |at least |already |some |~)*(${amount}|\\ban?\\b|\\bthe (?:last|past)\\b)[ -](${unit})`;
/** What may stand between a name and its value: "CSAT is currently at", "Seats:". */
export const link =
  "(?:\\s*[:=|]|\\s+(?:is|was|are|were|be|of|at|to|stands|sits|currently|now|around|about|roughly|only|just|still|came|in|averages?|says|reads|equals|totals?|running|has|have|been|the|a|rate|score|number|count|so|far|today|date|approximately|total|already|down|up|back|still|~|(?:dropped|fell|fallen|slid|slipped|rose|risen|climbed|improved|declined|increased|decreased|went|sank) to)\\b){0,5}\\s*[~(]?\\s*";
export const percentGroup = "(\\d(?:[\\d.,]*\\d)?) ?(?:%|percent\\b|pct\\b|per cent\\b)";
export const role =
  "(?:(?:s|e)?vp\\b(?:,? (?:of )?[a-z&]+)?|vice president(?: of [a-z]+)?|head of [a-z&]+(?: [a-z]+)?|director(?: of [a-z]+(?: [a-z]+)?)?|(?:managing|it|operations|finance|sales|marketing) director|chief [a-z]+(?: [a-z]+)? officer|c[efitosrdmp]o\\b|ciso\\b|chro\\b|[a-z]+ manager|manager|(?:system |it |salesforce )?admin(?:istrator)?|[a-z]+ lead|team lead|owner|founder|president|executive sponsor|sponsor|champion|economic buyer|buyer|decision[- ]maker|procurement|end users?|users?|customer)";
export const executive =
  "(?:(?:s|e)?vp\\b(?:,? (?:of )?(?:operations|ops|sales|marketing|finance|engineering|it|product|support|service|customer [a-z]+|hr|procurement|technology|supply chain))?|vice president|c[efitosrdmp]o\\b|ciso\\b|chief [a-z]+(?: [a-z]+)? officer|managing director|president\\b|founder|economic buyer|executive sponsor|exec sponsor|executives?\\b|execs?\\b|board\\b|leadership|decision[- ]maker)";

const month = new RegExp(`^(?:${monthForms})(?![a-zà-ɏ'-])`, "i");

/** "Dana Whitfield" out of " Dana Whitfield, who …": up to three capitalised words at the start; null when none. */
export function personAt(text: string): string | null {
  const found =
    /^\s*([A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+(?: (?:van |von |de |der |den |da |di )?[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'.-]+){0,2})/.exec(
      text,
    )?.[1];
  if (
    !found ||
    month.test(found) ||
    /^(?:The|There|Here|Where|When|What|Which|How|If|So|Also|Now|Then|Yes|Our|Their|They|We|She|He|It|This|That|No|Not|New|And|But|Who|Left|Is|Has|Was|P1|Q[1-4])\b/.test(
      found,
    )
  )
    return null;
  return found.replace(/'s$/, "").replace(/\.$/, "");
}

/** A number with its ambiguity, as a draft; null when it cannot be read. */
export function counted(key: FactKey, written: string | undefined, context: Context): Draft | null {
  const number = context.number(written);
  return number && { key, value: number.value, ambiguous: number.ambiguous };
}

/** A percentage as a ratio. */
export function share(
  key: FactKey,
  written: string | undefined,
  context: Context,
  sign: 1 | -1 = 1,
): Draft | null {
  const number = context.number(written);
  return number && { key, value: rounded((sign * number.value) / 100) };
}

/** Four decimals at most, so that 31 % is 0.31 and not 0.31000000000000005. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A duration in days; null when it is no number. */
export function durationDays(
  count: string | undefined,
  of: string | undefined,
  context: Context,
): number | null {
  if (count === undefined || of === undefined) return null;
  const number = /^the /i.test(count) ? 1 : context.number(count)?.value;
  if (number === undefined) return null;
  const days = daysIn(number, of, context.reference);
  return Number.isFinite(days) ? days : null;
}

/** The first day named at or after `from`, at most `within` characters on. */
export function dateAfter(context: Context, from: number, within = 30): DateMention | null {
  return context.dates().find((date) => date.start >= from - 1 && date.start - from <= within) ?? null;
}

/** Words as a fact's text: trimmed of joints and closing marks, at most 160 characters. */
export function phrase(text: string): string {
  const trimmed = text
    .replace(/^[\s,;:()"'*_–—-]+(?:(?:and|but|so|because|that|with|since|while)\b\s*)?/i, "")
    .replace(/[\s,;:."'*_()–—-]+$/, "");
  return trimmed.length > 160 ? `${trimmed.slice(0, 157)}…` : trimmed;
}
