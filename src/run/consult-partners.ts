import { partnersOf } from "../assessment/partners-of.ts";
import { type ConsultantChoice, nameAnswerer } from "../consultant/choose-consultant.ts";
import type { AnsweredBy, Usage } from "../consultant/consultant.ts";
import { consultPartner } from "../consultant/playbook/partners/consult-partner.ts";
import type { PartnerAnswer } from "../consultant/playbook/partners/partner-answer.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { Answerer } from "../consultation/consult.ts";
import { Failure } from "../failure/failure.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import type { Reader } from "../reader/reader.ts";
import type { Settings } from "../settings/settings.ts";
import { askPartner, beginningOf } from "./partners/ask-partner.ts";
import { compareAnswers, plannedFor, type WrittenAnswer } from "./partners/compare-answers.ts";
import {
  type KnownPartner,
  namedPartner,
  partnersOfOwn,
  partnersWithRules,
} from "./partners/known-partners.ts";

/** What a partner holds, who answered for him, and whether the command line asked for the whole answer. */
export type ConsultedPartner = PartnerAnswer & {
  readonly hash: string;
  readonly shown: boolean;
  readonly answeredBy: AnsweredBy;
  readonly usages: readonly Usage[];
  /** What a model wrote as him; null where rules spoke for him. */
  readonly written: WrittenAnswer | null;
};

export type PartnersRequest = {
  readonly settings: Pick<Settings, "choice" | "partners" | "places">;
  readonly options: Pick<ConsultOptions, "with" | "partners">;
  readonly reader: Reader;
  readonly persona: Persona;
  readonly practice: Practice;
  readonly briefing: Briefing;
  /** False: only those of --with are consulted, whatever the route is. */
  readonly byRoute?: boolean;
  /** The model that speaks for a partner; null: rules speak for all of them. */
  readonly answerer: ((choice: ConsultantChoice) => Answerer) | null;
  readonly signal: AbortSignal;
  /** Hears who is asked, before a call is made. */
  readonly onAsking?: (partner: Persona) => Promise<void>;
  /** Hears why rules speak for a partner that a model was to speak for. */
  readonly onFailed: (partner: Persona, because: Failure) => Promise<void>;
};

/**
 * The partners that are consulted before the answer: those of --with, and those the route asks for when it is "consult".
 * The latter cost nothing where rules answer; where a model does, each costs a call and is made under `partners: auto`
 * alone. Where a call fails, rules speak for the partner. Throws a usage Failure for a name that is no partner's.
 */
export async function consultPartners(request: PartnersRequest): Promise<ConsultedPartner[]> {
  const { options, settings, persona, practice, briefing, answerer, signal } = request;
  const { accounts, report } = briefing;
  if (
    accounts.length === 0 ||
    !options.partners ||
    (settings.partners === "none" && options.with.length === 0)
  )
    return [];
  const isModel = settings.choice.kind === "model";
  const ruled = partnersWithRules(persona, practice);
  const known =
    options.with.length === 0 || !isModel
      ? ruled
      : [...ruled, ...(await partnersOfOwn(persona, settings.places, signal))];
  const wanted = options.with.map((name) => namedPartner(name, known));
  const isFew = report === null && accounts.length <= practice.phrases.limits.accounts;
  const mayAsk = request.byRoute !== false && settings.partners !== "none" && isFew;
  const byRoute = mayAsk && (!isModel || settings.partners === "auto");
  const asked = (one: KnownPartner) =>
    accounts.filter(
      ({ assessment: { authority } }) =>
        authority.route === "consult" && partnersOf(authority).some((name) => one.called.includes(name)),
    );
  const consulted: ConsultedPartner[] = [];
  for (const one of known) {
    const isWanted = wanted.includes(one);
    const about = isWanted ? (isFew ? accounts : accounts.slice(0, 1)) : byRoute ? asked(one) : [];
    if (about.length === 0) continue;
    const byModel = answerer !== null && isModel ? await askModel(one, request, answerer) : null;
    const heard = byModel ?? byRules(one, about, practice);
    if (heard !== null) consulted.push({ ...heard, shown: isWanted });
    if (signal.aborted) break;
  }
  return consulted;
}

type Heard = Omit<ConsultedPartner, "shown">;

/** What rules say for him; null where there are none. */
function byRules(
  { persona, hash, rules }: KnownPartner,
  accounts: Briefing["accounts"],
  practice: Practice,
  instead: Pick<AnsweredBy, "fallbackFrom" | "fallbackBecause"> = {},
): Heard | null {
  if (rules === null) return null;
  return {
    ...consultPartner({ persona, rules, practice, accounts }),
    hash,
    answeredBy: { kind: "playbook", model: null, ...instead },
    usages: [],
    written: null,
  };
}

/** What a model writes as him; where its call fails, rules speak for him, and null where there are none. */
async function askModel(
  known: KnownPartner,
  { settings, reader, persona, practice, briefing, signal, onAsking, onFailed }: PartnersRequest,
  answererOf: (choice: ConsultantChoice) => Answerer,
): Promise<Heard | null> {
  await onAsking?.(known.persona);
  const answerer = answererOf(settings.choice);
  const asked = await askPartner(known, { reader, persona, practice, briefing, answerer, signal });
  const { failure, shown } = asked;
  if (shown === null || shown.trim() === "") {
    const because = failure ?? emptyAnswer;
    if (!signal.aborted) await onFailed(known.persona, because);
    const from = nameAnswerer(settings.choice).model ?? "playbook";
    const heard = byRules(known, briefing.accounts.slice(0, 1), practice, {
      fallbackFrom: from,
      fallbackBecause: because.details.message,
    });
    return heard === null ? null : { ...heard, usages: asked.usages };
  }
  const written = { shown, stated: asked.stated, verification: asked.verification };
  return {
    persona: known.persona,
    hash: known.hash,
    body: shown,
    says: beginningOf(shown),
    ...{ holds: [], agrees: [], written },
    differs: compareAnswers(written, plannedFor(briefing), {
      ...{ briefing, persona: known.persona },
    }),
    answeredBy: asked.answeredBy,
    usages: asked.usages,
  };
}

const emptyAnswer = new Failure("model", {
  code: "model.empty",
  message: "The model wrote nothing.",
  hint: null,
});
