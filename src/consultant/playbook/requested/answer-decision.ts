import { type CalendarDate, daysBetween } from "../../../calendar/calendar-date.ts";
import { factValue } from "../../../facts/fact-value.ts";
import type { MatterRule, Practice } from "../../../practice/practice.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { blocks, bullets, countedDays } from "../phrase.ts";
import { joined, reply, startUpper } from "./reply.ts";

/** Within so many days of the deadline those who decide need it today; a convention. */
const soon = 14;

/**
 * Yes, no or not mine, in the first sentence; then who may, the money at stake, what they need, and what happens meanwhile.
 */
export function answerDecision(material: Material): string | null {
  const { practice, request, accounts } = material;
  const matters = request.matters.flatMap(
    (id) => practice.requests.matters.find((one) => one.id === id) ?? [],
  );
  const [account] = accounts;
  const others = matters.find(({ hers }) => hers !== true);
  if (others !== undefined) return refuse(others, material, account);
  const hers = matters[0];
  if (hers !== undefined)
    return joined([
      reply(practice, "decide_yes", { who: hers.who }),
      reply(practice, "decide_but", firstFlag(account)),
    ]);
  return joined([
    reply(practice, "decide_unclear"),
    account?.named === true && account.assessment.health.coverage > 0
      ? reply(practice, "decide_unclear_account", {
          account: account.label,
          route: sayRoute(practice, account),
        })
      : null,
  ]);
}

function refuse(
  matter: MatterRule,
  { practice, worked, case: theCase }: Material,
  account: AccountMaterial | undefined,
): string {
  const isShared = matter.level === "consult" && (matter.id === "expansion" || matter.id === "reference");
  const notHers = { not_hers: matter.not_hers ?? null };
  return blocks([
    joined([
      reply(practice, isShared ? "decide_not_alone" : "decide_no", notHers),
      reply(practice, "decide_who", { who: matter.who }),
      reply(practice, matter.level === "escalate" ? "decide_escalate" : "decide_with", {
        with: matter.with ?? null,
      }),
      reply(practice, "decide_stakes", { stakes: sayStakes(practice, worked.stakes) }),
      deadline(practice, account, theCase.asOf),
    ]),
    joined([
      reply(practice, "decide_needs", { needs: matter.needs?.join("; ") ?? null }),
      reply(practice, "decide_meanwhile", { meanwhile: matter.meanwhile ?? null }),
      reply(practice, "decide_return", { in_return: matter.in_return ?? null }),
    ]),
    matter.reasons === undefined
      ? null
      : `${reply(practice, "decide_reasons")}\n${bullets(matter.reasons.map((reason) => reply(practice, "decide_reason", reason)))}`,
  ]);
}

/** "30 % of 150,000 is 45,000 a year; 105,000 would remain." */
export function sayStakes(practice: Practice, stakes: Material["worked"]["stakes"]): string | null {
  if (stakes === null) return null;
  const { share, arr, unit } = stakes;
  const money = (value: number): string => factValue({ key: "account.arr", value, unit });
  const said =
    share === null ? null : factValue({ key: "commercial.discount_ratio", value: share, unit: "ratio" });
  if (arr === null) return reply(practice, "stakes_share_unknown", { share: said });
  if (share === null) return reply(practice, "stakes_arr", { arr: money(arr) });
  const amount = Math.round(share * arr);
  return reply(practice, "stakes_share", {
    share: said,
    arr: money(arr),
    amount: money(amount),
    rest: money(arr - amount),
  });
}

function deadline(
  practice: Practice,
  account: AccountMaterial | undefined,
  asOf: CalendarDate,
): string | null {
  const date = account?.assessment.renewal.deadline ?? null;
  if (date === null || date < asOf) return null;
  const days = daysBetween(asOf, date);
  return reply(practice, days <= soon ? "decide_deadline_soon" : "decide_deadline", {
    deadline: date,
    days: countedDays(days),
    as_of: asOf,
  });
}

function firstFlag(account: AccountMaterial | undefined) {
  const flag = account?.assessment.redFlags.find(({ severity }) => severity !== "warn");
  return { flag: flag?.name ?? null, because: flag?.because ?? null };
}

/** The route in her words: "it must be escalated to Leadership". */
export function sayRoute(practice: Practice, { assessment }: AccountMaterial): string | null {
  const { route, reasons } = assessment.authority;
  const partners = [
    ...new Set(
      reasons.flatMap(({ level, with: partner }) => (level === route && partner !== null ? [partner] : [])),
    ),
  ];
  return reply(practice, `route_${route}`, { with: partners.join(", ") || null });
}

export const sayRouteSentence = (practice: Practice, account: AccountMaterial): string =>
  `${startUpper(sayRoute(practice, account) ?? "")}.`;
