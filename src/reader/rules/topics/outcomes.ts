import { daysBetween } from "../../../calendar/calendar-date.ts";
import { amount } from "../../../language/numbers/read-number.ts";
import { pattern, testPattern } from "../../../language/patterns/pattern.ts";
import { counted, durationDays, durationGroups, link, percentGroup, phrase, share } from "../phrases.ts";
import type { Context, Draft, Topic } from "../rule.ts";
import { moneyGroups, moneyOf } from "./money.ts";

const met =
  "(?:met|reached|achieved|hit|done|completed|accomplished|delivered|on track and met|fulfilled|attained)";
const goals = "(?:goals?|objectives?|targets?|outcomes?|success criteria|kpis?|okrs?)";
const notGoal =
  /\b(?:seats?|licen[a-zà-ɏ]+|tier|plan|leav[a-zà-ɏ]*|renew[a-zà-ɏ]*|terminat[a-zà-ɏ]*|downgrad[a-zà-ɏ]*|discount|contract|vendor|cancel[a-zà-ɏ]*|switch[a-zà-ɏ]*|price|invoice|meet\b|call\b|us\b|demo|quote|our)\b/i;
const verbs =
  "(?:reduce|cut|increase|improve|lower|raise|grow|shorten|speed up|automate|eliminate|save|halve|double|consolidate|standardi[sz]e|replace spreadsheets|decrease|boost|scale|get (?:rid of|faster)|roll out|launch|achieve)";

/** The goal is what follows. */
const theyWant = /^\s*(?:they|the customer|we) (?:wants?|needs?|hopes?|would like) to /i;

const text = (key: "outcome.goal" | "outcome.challenge", words: string | undefined): Draft | null => {
  const value = phrase(key === "outcome.goal" ? (words ?? "").replace(theyWant, "") : (words ?? ""));
  return value.length < 5 ||
    /^(?:is|was|are|met|not|none|no|unknown|tbd|n\/a|unclear|\d+ ?(?:of|\/))\b/i.test(value)
    ? null
    : { key, value };
};

const money = (
  key: "outcome.value_realized" | "outcome.value_target",
  groups: readonly (string | undefined)[],
  context: Context,
): Draft | null => {
  const found = moneyOf(groups, context);
  return found && (found.named || found.value >= 1000)
    ? { key, value: found.value, unit: found.unit, ambiguous: found.ambiguous }
    : null;
};

export const outcomes: Topic = {
  rules: [
    {
      needs: "goal objective outcome success",
      pattern: pattern(
        `\\b(?:(?:desired |target |business |key |main |primary |stated )*(?:goal|objective|outcome)s?|success criteri(?:on|a))(?: for (?:this|the) (?:year|quarter|term))?(?:\\s*[:=|]\\s*|\\s+(?:is|was|are|remains)\\s+(?:still )?(?:to )?)(?<words>[^;?!]{5,200})`,
      ),
      also: ["planned", "negated"],
      read: (match) =>
        /^\s*\d+ ?(?:of|\/|out)|^(?:not|no|none)\b|\b(?:met|achieved|reached|at risk)\b/i.test(
          match.groups?.words ?? "",
        )
          ? null
          : text("outcome.goal", match.groups?.words),
    },
    {
      needs: "aim bought hop intend looking need plan tries try want",
      pattern: pattern(
        `\\b(?:wants?|needs?|aims?|hopes?|is trying|are trying|tr(?:y|ies)|plans?|intends?|is looking|are looking|hoping|bought us) to (?<words>${verbs}\\b[^.;?!]{3,140})`,
      ),
      also: ["planned", "supposed"],
      read: (match, { sentence }) =>
        sentence.asked ||
        /\b(?:we|i)(?: [a-z]+)? $/i.test(sentence.text.slice(0, match.index)) ||
        /\b(?:if|unless|might|would|could|maybe)\b/i.test(sentence.text) ||
        notGoal.test(match.groups?.words ?? "")
          ? null
          : text("outcome.goal", match.groups?.words),
    },
    {
      needs: "blocker challenge obstacle point",
      pattern: pattern(
        "\\b(?:(?:main|biggest|key|current|top|primary) )*(?:challenges?|pain points?|blockers?|obstacles?)(?:\\s*[:=|]\\s*|\\s+(?:is|are|remains|was)\\s+(?:still )?)(?<words>[^;?!]{5,200})",
      ),
      also: ["negated"],
      read: (match) => text("outcome.challenge", match.groups?.words),
    },
    {
      needs: "concern issue problem worry + biggest key main top",
      pattern: pattern(
        "\\b(?:biggest|main|key|top) (?:concern|problem|issue|worry)(?:\\s*[:=|]\\s*|\\s+(?:is|remains)\\s+(?:still )?)(?<words>[^;?!]{5,200})",
      ),
      also: ["negated"],
      read: (match) => text("outcome.challenge", match.groups?.words),
    },
    {
      needs: "struggle struggling",
      pattern: pattern("\\bstruggl(?:e|es|ed|ing) (?:with|to|getting)(?<words> [^.;?!]{5,140})"),
      read: (match) => text("outcome.challenge", match[0]),
    },
    {
      needs: "# + goal kpi objective okr outcome success target",
      pattern: pattern(
        `\\b(${amount}|none|all|both) ?(?:of|out of|\\/) ?(?:the |their |its |our )?(${amount}) (?:[a-zà-ɏ]+ )?${goals}(?: (?:are|were|have been|has been|already|now|so far|is|fully))* ${met}\\b`,
      ),
      also: ["negated"],
      read: (match, context) => goalPair(match[1], match[2], context),
    },
    {
      needs: "# + goal kpi objective okr outcome success target",
      pattern: pattern(
        `\\b(?:have |has |they |already |only |so far |we )*${met} (${amount}|none|all) (?:of|out of) (?:the |their |its |our )?(${amount}) (?:[a-zà-ɏ]+ )?${goals}\\b`,
      ),
      read: (match, context) => goalPair(match[1], match[2], context),
    },
    {
      needs: "# + goal kpi objective okr outcome success target",
      pattern: pattern(
        `\\b${goals}(?: ${met})?\\s*(?:[:=|]|\\bare\\b|\\bat\\b)?\\s*(\\d{1,2}) ?(?:of|\\/|out of) ?(\\d{1,2})(?: ${met})?\\b`,
      ),
      read: (match, context) => goalPair(match[1], match[2], context),
    },
    {
      needs: "all + # + goal kpi objective okr outcome success target",
      pattern: pattern(
        `\\ball (?:of )?(?:the |their |our )?(${amount}) ${goals} (?:are |were |have been |now |already )*${met}\\b`,
      ),
      read: ([, all], context) => goalPair(all, all, context),
    },
    {
      needs: "# + goal kpi objective okr outcome success target",
      pattern: pattern(
        `\\bnone of (?:the |their |our )?(${amount}) ${goals} (?:are |were |have been |has been |is |was )*${met}\\b`,
      ),
      also: ["negated"],
      read: ([, all], context) => goalPair("zero", all, context),
    },
    {
      needs: "roi + #",
      pattern: pattern(
        "\\broi",
        link,
        "(\\d(?:[\\d.,]*\\d)?) ?[x×](?<rest>(?: (?:the |their |its )?(?:target|plan|goal|expectation|what (?:was|they) (?:planned|expected)))?)",
      ),
      read: (match, context) => roi(match[1], match.groups?.rest ?? "", context),
    },
    {
      needs: "expected plan roi target + #",
      pattern: pattern(
        "\\b(\\d(?:[\\d.,]*\\d)?) ?[x×] (?:the |their |its )?(?:roi )?(target|plan|expected value|expected roi|roi)\\b",
      ),
      read: ([, written, of], context) => roi(written, /^roi$/i.test(of ?? "") ? "" : "target", context),
    },
    {
      needs: "% cent pct percent + business expectation goal plan promise target + return roi value",
      pattern: pattern(
        "\\b(?:roi|value|return)(?: attainment| realised| realized)?",
        link,
        percentGroup,
        " (?:of|against|vs\\.?) (?:the |their |its )?(?:target|plan|goal|expectation|promise|business case)",
      ),
      read: ([, written], context) => share("outcome.roi_attainment", written, context),
    },
    {
      needs: "attainment + % cent pct percent + roi",
      pattern: pattern("\\broi attainment", link, percentGroup),
      read: ([, written], context) => share("outcome.roi_attainment", written, context),
    },
    {
      needs: "delivered generated realised realising realized realizing saved saving value + #",
      pattern: pattern(
        "\\b(?:saved|saving|realis(?:ed|ing)|realiz(?:ed|ing)|value (?:realis|realiz|deliver|show)(?:ed|n)|savings (?:of|are|were|reached|came to)|generated|delivered)(?: (?:them|the team|the customer|us|so far|about|around|roughly|nearly|over|more than|is|of|to date|value|savings|worth|in|an estimated|already))*\\s*[:=|]?\\s*",
        moneyGroups,
      ),
      read: (match, context) => money("outcome.value_realized", match.slice(1), context),
    },
    {
      needs: "saved savings value + #",
      pattern: pattern(
        moneyGroups,
        " (?:in |of )?(?:[a-zà-ɏ]+ )?(?:savings|saved|value (?:realised|realized|delivered)|in value)\\b(?! target)",
      ),
      read: (match, context) =>
        /\b(?:target|expect[a-zà-ɏ]*|promis[a-zà-ɏ]*|against|of the|of)\s*$/i.test(
          context.sentence.text.slice(0, match.index),
        )
          ? null
          : money("outcome.value_realized", match.slice(1), context),
    },
    {
      needs: "benefit business expected promised realis realiz roi sav valu + #",
      pattern: pattern(
        "\\b(?:against|of (?:the|an?)|versus|vs\\.?|target (?:of|is|was)|value target|expected|promised|business case (?:of|was))(?: (?:a|an|the|expected|promised|planned|target(?:ed)?|of|value|is|was|savings|were|by now))*\\s*[:=|]?\\s*",
        moneyGroups,
        "(?<rest>.{0,25})",
      ),
      read: (match, context) =>
        /\b(?:sav|valu|roi|realis|realiz|benefit|expected|promised|business case)/i.test(
          context.sentence.text,
        ) && !/\b(?:arr|mrr|renewal|discount|quota)\b/i.test(context.sentence.text)
          ? money("outcome.value_target", match.slice(1, 5), context)
          : null,
    },
    {
      needs: "business demonstrated presented proof review shown value",
      pattern: pattern(
        "\\b(?:no (?:value (?:review|proof|evidence)|roi (?:review|proof)|business review)|(?:haven't|have not) (?:shown|presented|demonstrated) (?:any |the )?(?:value|roi|results|outcomes))[^.;?!\\d]{0,30}?(?:in|for) (?:the last |over )?",
        durationGroups,
      ),
      also: ["negated"],
      read: (match, context) => shown(durationDays(match[1], match[2], context)),
    },
    {
      needs: "demonstrated presented review shared showed shown",
      pattern: pattern(
        "\\b(?:last )?(?:value review|roi review|roi (?:was )?(?:shown|presented)|(?:showed|presented|demonstrated|shared) (?:the |their |our )?(?:value|roi|results|savings|outcomes))\\b[^.;?!\\d]{0,40}",
      ),
      read: (match, context) => valueShown(match, context),
    },
    {
      needs: "acknowledged confirmed confirms signed validated verified",
      pattern: pattern(
        "\\b(?:confirmed|verified|signed off on|validated|acknowledged|confirms) (?:that )?(?:the |their |these |our |a |it |in writing |we )*(?:[a-zà-ɏ]+ )?(?:savings?|roi|business (?:outcome|result|value)|outcomes?|value (?:realised|realized|delivered)|results?|impact|time saved|saved)\\b|\\b(?:savings?|outcomes?|roi|results?) (?:was |were |has been |have been )?(?:confirmed|verified|validated)(?: by (?:the |their )?(?:customer|cfo|vp|client|finance|buyer|them))?",
      ),
      read: () => ({ key: "outcome.verified", value: true }),
    },
    {
      needs: "milestones + # + achieved closed complete delivered done finished hit met reached",
      pattern: pattern(
        `\\b(${amount}|none) ?(?:of|out of|\\/) ?(?:the |their |its |our )?(${amount}) (?:[a-zà-ɏ]+ )?milestones(?: (?:are|were|have been|has been|already|now|so far|is))* (?:done|complete[d]?|met|hit|delivered|reached|achieved|finished|closed)\\b`,
      ),
      also: ["negated"],
      read: (match, context) => milestonePair(match[1], match[2], context),
    },
    {
      needs: "milestones + # + closed completed delivered finished hit met reached",
      pattern: pattern(
        `\\b(?:completed|hit|met|delivered|reached|finished|closed) (${amount}) (?:of|out of) (?:the |their |its |our )?(${amount}) (?:[a-zà-ɏ]+ )?milestones\\b`,
      ),
      read: (match, context) => milestonePair(match[1], match[2], context),
    },
    {
      needs: "milestones + #",
      pattern: pattern(
        "\\bmilestones(?: (?:done|completed|met))?\\s*[:=|]?\\s*(\\d{1,2}) ?(?:of|\\/|out of) ?(\\d{1,2})\\b",
      ),
      read: (match, context) => milestonePair(match[1], match[2], context),
    },
    {
      needs: "milestone + behind delayed late missed overdue past slipped slipping",
      pattern: pattern(
        `\\b(${amount}|no|zero|a|an|another|the) (?:(?:onboarding|rollout|project|implementation|go-live|data|migration|integration|key|big|of the|of their) )*milestones? (?:are |is |were |was |have |has |still |now |been |already )*(?:overdue|late|behind(?: schedule)?|past due|slipped|missed|delayed|slipping)(?<rest>[^.;]{0,40})`,
      ),
      also: ["negated"],
      read: (match, context) => overdue(match[1], match.groups?.rest ?? "", context),
    },
    {
      needs: "milestone + delayed late missed overdue slipped",
      pattern: pattern(
        `\\b(${amount}|no|zero|an) (?:overdue|late|missed|delayed|slipped) (?:[a-zà-ɏ]+ )?milestones?(?<rest>[^.;]{0,30})`,
      ),
      also: ["negated"],
      read: (match, context) => overdue(match[1], match.groups?.rest ?? "", context),
    },
    {
      needs: "milestone + blew missed slipped",
      pattern: pattern(
        "\\b(?:missed|slipped on|blew) (?:the |their |its |another |a )?(?:[a-zà-ɏ-]+ ){0,2}milestone\\b",
      ),
      read: () => ({ key: "outcome.milestones_overdue", value: 1 }),
    },
    {
      needs: "milestone + behind delayed late overdue past",
      pattern: pattern(
        "\\bmilestone\\b[^.;?!\\d]{0,25}?(?:is |are |was |now |already |running )*",
        durationGroups,
        " (?:overdue|late|behind|past due|delayed)",
      ),
      read: (match, context) =>
        (durationDays(match[1], match[2], context) ?? 0) > 30
          ? { key: "outcome.milestones_overdue", value: 1 }
          : null,
    },
    {
      needs: "milestone + overdue + #",
      pattern: pattern("\\bmilestones? overdue\\s*[:=|]\\s*(\\d{1,2})\\b"),
      read: ([, written], context) => counted("outcome.milestones_overdue", written, context),
    },
    {
      needs: "milestone",
      pattern: pattern(
        "\\bno milestones? (?:was |were |has been |have been |is |are )*(?:completed|done|reached|hit|closed|finished|met)?[^.;?!\\d]{0,12}?(?:in|for) (?:the last |over )?",
        durationGroups,
      ),
      also: ["negated"],
      read: (match, context) => milestoneIdle(durationDays(match[1], match[2], context)),
    },
    {
      needs: "first + value + time",
      pattern: pattern(
        "\\btime to first value[^.;?!\\d]{0,25}(\\d(?:[\\d.,]*\\d)?) ?[x×] (?:the |its |our )?(?:target|plan)",
      ),
      read: ([, written], context) => counted("outcome.first_value_ratio", written, context),
    },
    {
      needs: "go since went",
      pattern: pattern(
        "\\b(?:went live|go-?live(?: date| was)?|live since|been live since|gone live)\\b(?! (?:is |in |by )?(?:planned|scheduled|target))",
      ),
      read: (match, context) => dated("account.went_live", match, context),
    },
    {
      needs: "contract customer onboarded signed start subscription",
      pattern: pattern(
        "\\b(?:customer since|contract start(?:ed)?(?: date)?|start date|contract began|signed(?: the contract)? (?=on|in)|onboarded (?=in|on)|subscription start(?:ed)?)\\b",
      ),
      read: (match, context) => dated("account.started", match, context),
    },
  ],
};

function goalPair(some: string | undefined, all: string | undefined, context: Context): Draft[] {
  const due = context.number(all)?.value;
  const done = /^(?:all|both)$/i.test(some ?? "")
    ? due
    : /^(?:none|zero)$/i.test(some ?? "")
      ? 0
      : context.number(some)?.value;
  return due === undefined || done === undefined || done > due
    ? []
    : [
        { key: "outcome.goals_met", value: done },
        { key: "outcome.goals_due", value: due },
      ];
}

function milestonePair(some: string | undefined, all: string | undefined, context: Context): Draft[] {
  const due = context.number(all)?.value;
  const done = /^none$/i.test(some ?? "") ? 0 : context.number(some)?.value;
  return due === undefined || done === undefined || done > due
    ? []
    : [
        { key: "outcome.milestones_done", value: done },
        { key: "outcome.milestones_due", value: due },
      ];
}

const lateBy = testPattern("\\bby ", durationGroups);

/** The measure counts milestones more than 30 days late; a shorter delay that is stated keeps it from counting. */
function overdue(written: string | undefined, rest: string, context: Context): Draft | null {
  const late = lateBy().exec(rest);
  const days = late ? durationDays(late[1], late[2], context) : null;
  if (days !== null && days <= 30) return null;
  if (/^(?:no|zero)$/i.test(written ?? "")) return { key: "outcome.milestones_overdue", value: 0 };
  if (/^(?:a|an|another|the)$/i.test(written ?? "")) return { key: "outcome.milestones_overdue", value: 1 };
  return counted("outcome.milestones_overdue", written, context);
}

function roi(written: string | undefined, against: string, context: Context): Draft | null {
  const value = Number((written ?? "").replace(",", "."));
  if (!Number.isFinite(value) || value > 100 || /\b(?:if|would)\b/i.test(context.sentence.text)) return null;
  return {
    key: "outcome.roi_attainment",
    value,
    ...(against === "" && {
      ambiguous: {
        taken: `${value} times the target`,
        others: [`${value} times the cost`],
        why: "what it is a multiple of is not said",
      },
    }),
  };
}

const shown = (days: number | null): Draft | null =>
  days === null ? null : { key: "outcome.value_shown_days", value: days };
const milestoneIdle = (days: number | null): Draft | null =>
  days === null ? null : { key: "outcome.milestone_idle_days", value: days };

function valueShown(match: RegExpExecArray, context: Context): Draft | null {
  const end = match.index + match[0].length;
  const date = context
    .dates()
    .find((each) => each.start >= match.index && each.start - end <= 12 && each.direction !== "ahead");
  const days = date ? daysBetween(date.behind, context.reference) : -1;
  return date && days >= 0
    ? {
        key: "outcome.value_shown_days",
        value: days,
        span: [match.index, date.end],
        event: true,
      }
    : null;
}

function dated(
  key: "account.went_live" | "account.started",
  match: RegExpExecArray,
  context: Context,
): Draft | null {
  const end = match.index + match[0].length;
  const date = context.dates().find((each) => each.start >= end - 4 && each.start - end <= 10);
  if (!date || date.direction === "ahead" || date.behind > context.reference) return null;
  return {
    key,
    value: date.behind,
    span: [match.index, date.end],
    ambiguous: date.ambiguous,
  };
}
