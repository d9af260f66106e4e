import type { DayMention } from "../../language/dates/read-days.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

const links =
  "(?:(?: date| day| deadline| itself| is| was| falls| comes| lands| set| due| on| at| of| currently| now| stands| the| here| agreed| in \\d+ days?| fällt| ist| am| auf den| es| el| está| fijada| para| le| du| est| au| vence|[\\s:=(*_,–—-])*)$";
const before = lazyPattern(
  () =>
    new RegExp(
      `(?:\\b(?:renewal|renews|auto-renews|renewing|contract (?:ends?|expires|end)|term ends|expires|expiry|(?:the|our|their|real|decision|notice|cancellation|contract|renewal) deadline|decision deadline|(?:must|has to) be given|notice (?:date|day|deadline)|Verlängerung|Vertragsende|Vertragsverlängerung|verlängert sich|Kündigungsfrist endet|Entscheidungsfrist|renovación|fecha límite|fin del contrato|vencimiento|renouvellement|échéance|date limite)\\b)${links}`,
      "i",
    ),
);
/** A cheap sign of what `after` finds. */
const anchor = /renew|deadline|contract|term|verl|renov|renouv/i;
const after = lazyPattern(
  () =>
    /^[\s)*_,:(–—|-]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[\s)*_,:–—|-]*)?(?:is |marks |brings |= ?)?(?:the |our |their )?(?:decision |notice |contract )?(?:renewal(?: date| day)?|deadline|contract end|term end|Verlängerung|renovación|renouvellement)(?=\s*(?:[.,;:!)*|]|$)|\s(?:and|as|of the|falls|comes)\b)/i,
);

/** Whether a line presents a day as the renewal or the decision deadline: "renews on 2027-03-05". */
export function isAnchorClaim(line: string, { start, end }: DayMention): boolean {
  if (before().test(line.slice(Math.max(0, start - 70), start))) return true;
  const right = line.slice(end, end + 60);
  return anchor.test(right) && after().test(right);
}
