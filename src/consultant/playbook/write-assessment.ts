import type { Assessment, Health } from "../../assessment/assessment.ts";
import { sayPoints } from "../../assessment/say-points.ts";
import { daysBetween } from "../../calendar/calendar-date.ts";
import type { Case } from "../../case/case.ts";
import { factValue } from "../../facts/fact-value.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Practice } from "../../practice/practice.ts";
import { hasFigures, sayUnread } from "../../reader/say-unread.ts";
import { fillText } from "./fill-text.ts";
import type { AccountMaterial, ActivePlay, Material } from "./material.ts";
import { noteworthy } from "./noteworthy.ts";
import { blocks, bullets, countedDays, phrase, references } from "./phrase.ts";
import { sayPosedGrants } from "./say-posed-grants.ts";
import { writeSharedIssue } from "./shared-issue.ts";

/** Customer Assessment: what to do now, then what is known, the drivers that matter first. */
export function writeAssessment(material: Material, opening: string): string {
  const { practice, accounts } = material;
  const several =
    accounts.length > 1 ? phrase(practice, "several", { count: String(accounts.length) }) : null;
  const unread = sayUnread(material.case.reading.unread);
  const unreadSaid =
    unread === null
      ? null
      : phrase(practice, "unread", { count: String(unread.count), passages: unread.passages.join("; ") });
  if (material.shared !== null)
    return blocks([
      doNow(practice, accounts[0]),
      writeSharedIssue(practice, material.shared),
      unreadSaid,
      posed(practice, material.case),
    ]);
  return blocks([
    doNow(practice, accounts[0]),
    several,
    opening,
    ...accounts.map((account) => {
      const lines = bullets([
        ...drivers(practice, account),
        ...noteworthy(material, account),
        ...renewal(practice, account.assessment),
        material.brief
          ? null
          : health(practice, account.assessment.health, hasFigures(material.case.reading.unread)),
        ...account.assessment.health.overrides.map(({ rule, because, facts }) =>
          phrase(practice, "override", { rule, because: `${because}${references(facts)}.` }),
        ),
        phase(practice, account.assessment),
        ...doubts(material, account),
      ]);
      return accounts.length > 1 ? `**${account.label}**\n${lines}` : lines;
    }),
    unreadSaid,
    posed(practice, material.case),
  ]);
}

/** The lead of the first play that may start; an opportunity that has to wait is answered first, with its condition. */
function doNow(practice: Practice, account: AccountMaterial | undefined): string | null {
  if (account === undefined) return null;
  const active = account.plays.find(({ gatedBy }) => gatedBy === null);
  const waiting = account.plays.find(({ gatedBy }) => gatedBy !== null);
  const lead = fillText((active ?? waiting)?.play.lead ?? "", account.values);
  const said = [waitsFor(practice, account, waiting), lead]
    .filter((text) => text !== null && text !== "")
    .join(" ");
  return said === "" ? null : phrase(practice, "do_now", { lead: said });
}

const mostPlaces = 3;

/** What posed as an order or as a result of ours, by its place: its words are never repeated. */
function posed(practice: Practice, theCase: Case): string | null {
  const { intrusions } = theCase;
  if (intrusions.length === 0) return null;
  const places = [...new Set(intrusions.map(({ place }) => oneSafeLine(place, 120)))];
  const rest = places.length - mostPlaces;
  const said = phrase(practice, "posed", {
    places: [...places.slice(0, mostPlaces), ...(rest > 0 ? [`${rest} more`] : [])].join("; "),
  });
  return [said, sayPosedGrants(practice, theCase)].filter((sentence) => sentence !== null).join(" ");
}

/** What the first play that waits is waiting for, in its own words where it has some. */
function waitsFor(
  practice: Practice,
  { actions, values }: AccountMaterial,
  waiting: ActivePlay | undefined,
): string | null {
  if (waiting === undefined) return null;
  const { play, gatedBy: gate } = waiting;
  const own = play.waiting ?? null;
  return own === null
    ? phrase(practice, "gated", { play: play.name, gate })
    : fillText(own, { ...values, gate, gate_date: actions[0]?.date ?? null });
}

function drivers(practice: Practice, { assessment }: AccountMaterial): (string | null)[] {
  const { redFlags, health } = assessment;
  if (redFlags.length === 0) return health.coverage === 0 ? [] : [phrase(practice, "no_flags")];
  const shown = redFlags.slice(0, practice.phrases.limits.drivers);
  const more = redFlags.slice(shown.length);
  return [
    ...shown.map(({ name, severity, because, facts }) =>
      phrase(practice, "driver", { flag: name, severity, because: `${because}${references(facts)}` }),
    ),
    more.length === 0
      ? null
      : phrase(practice, "more_drivers", {
          flags: more
            .map(
              ({ name, severity, facts }) => `${name} (${severity}${facts.map((id) => `, ${id}`).join("")})`,
            )
            .join("; "),
        }),
  ];
}

function health(
  practice: Practice,
  { score, band, coverage, low, high, confidence, dimensions }: Health,
  unread: boolean,
): string | null {
  const isKnown = coverage >= practice.health.confidence.colour;
  const values = {
    score: score === null ? null : sayPoints(score, isKnown),
    band,
    coverage: `${Math.round(coverage * 100)} %`,
    low: sayPoints(low, isKnown),
    high: sayPoints(high, isKnown),
    confidence,
    dimensions: String(dimensions.length),
  };
  // A definition without a health framework has no score to be missing.
  if (dimensions.length === 0) return null;
  if (score === null) return phrase(practice, unread ? "health_unread" : "health_unknown", values);
  return phrase(
    practice,
    isKnown ? "health_known" : band === null ? "health_provisional" : "health_judged",
    values,
  );
}

function renewal(practice: Practice, { renewal: known, asOf }: Assessment): (string | null)[] {
  if (known.date === null) return [phrase(practice, "renewal_unknown")];
  const values = {
    renewal_date: known.date,
    days_to_renewal: countedDays(daysBetween(asOf, known.date)),
    as_of: asOf,
    notice_days: known.noticeDays === null ? null : countedDays(known.noticeDays),
    deadline: known.deadline,
    days_to_deadline: known.daysToDeadline === null ? null : countedDays(known.daysToDeadline),
  };
  const past = known.date < asOf;
  const date = phrase(practice, past ? "renewal_past" : "renewal", values);
  const deadline = past
    ? null
    : known.noticeDays !== null
      ? phrase(practice, (known.deadline ?? asOf) < asOf ? "deadline_past" : "deadline", values)
      : phrase(practice, noticeUnknown(known.autoRenew), values);
  return [[date, deadline].filter((sentence) => sentence !== null).join(" ") + references(known.facts)];
}

const noticeUnknown = (autoRenew: boolean | null) =>
  autoRenew === null ? "notice_unknown" : autoRenew ? "notice_unknown_auto" : "notice_unknown_no_auto";

function phase(practice: Practice, { phase: { name, also } }: Assessment): string | null {
  const asks = practice.phases.phases.find((rule) => rule.name === name)?.asks;
  if (name === null || asks === undefined) return null;
  return phrase(practice, "phase", {
    phase: also === null ? name : `${name}, ${also}`,
    asks: asks.replace(/\.$/, ""),
  });
}

/** What cannot be settled by code: sources that disagree, words that can be read in more than one way. */
function doubts(
  { practice, conflicts: all }: Material,
  { facts, assessment: { account } }: AccountMaterial,
): (string | null)[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const conflicts = (all.get(account) ?? []).flatMap(({ facts: ids }) => {
    const [taken, ...others] = ids.flatMap((id) => byId.get(id) ?? []);
    if (taken === undefined || others.length === 0) return [];
    const values = [taken, ...others]
      .map((fact) => `${factValue(fact)} (${fact.id}, ${fact.source})`)
      .join("; ");
    return [phrase(practice, "conflict", { what: taken.key, values, taken: factValue(taken) })];
  });
  const ambiguous = facts
    .filter((fact) => fact.ambiguous !== undefined)
    .map(({ quote, ambiguous: reading, id }) =>
      phrase(practice, "ambiguous", {
        quote,
        taken: `${reading?.taken ?? ""} (${id}; ${reading?.why ?? ""})`,
      }),
    );
  return [...conflicts, ...ambiguous];
}
