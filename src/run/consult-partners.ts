import { type EmbeddedPartner, loadPartners } from "../adapters/definitions/embedded.ts";
import { partnersOf } from "../assessment/partners-of.ts";
import { consultPartner } from "../consultant/playbook/partners/consult-partner.ts";
import type { PartnerAnswer } from "../consultant/playbook/partners/partner-answer.ts";
import type { Briefing } from "../consultation/brief.ts";
import { Failure } from "../failure/failure.ts";
import { nearest } from "../finding/nearest.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import type { Settings } from "../settings/settings.ts";

/** What a partner holds, and whether the command line asked for the whole answer. */
export type ConsultedPartner = PartnerAnswer & { readonly hash: string; readonly shown: boolean };

export type PartnersRequest = {
  readonly settings: Pick<Settings, "choice">;
  readonly options: Pick<ConsultOptions, "with" | "partners">;
  readonly persona: Persona;
  readonly practice: Practice;
  readonly briefing: Briefing;
};

/**
 * The partners that are consulted before the answer: those of --with and, where rules answer, those the route asks for
 * when it is "consult". Rules answer for the partners. Throws a usage Failure for a name that is no partner's.
 */
export function consultPartners({
  options,
  settings,
  persona,
  practice,
  briefing,
}: PartnersRequest): ConsultedPartner[] {
  const [account] = briefing.accounts;
  if (account === undefined || !options.partners) return [];
  const known = partnersOfPersona(persona, practice);
  const wanted = options.with.map((name) => choose(name, known));
  const { authority } = account.assessment;
  const isAsked =
    settings.choice.kind === "playbook" && authority.route === "consult" && briefing.accounts.length === 1;
  const asked = isAsked ? partnersOf(authority) : [];
  return known
    .filter((one) => wanted.includes(one) || one.rules.called.some((name) => asked.includes(name)))
    .map((one) => ({
      ...consultPartner({ persona: one.partner.persona, rules: one.rules, practice, account }),
      hash: one.partner.hash,
      shown: wanted.includes(one),
    }));
}

type Known = {
  readonly partner: EmbeddedPartner;
  readonly rules: Practice["partners"]["partners"][number];
};

/** The partners a definition names, as far as there is a persona and a rule for them. */
const partnersOfPersona = ({ collaboration }: Persona, { partners }: Practice): Known[] =>
  loadPartners().flatMap((partner): Known[] => {
    const rules = partners.partners.find(({ id }) => id === partner.persona.id);
    const isNamed = collaboration.partners.some(({ name }) => name === partner.persona.role);
    return rules === undefined || !isNamed ? [] : [{ partner, rules }];
  });

function choose(name: string, known: readonly Known[]): Known {
  const lower = name.toLowerCase();
  const found = known.find(
    ({ partner: { persona }, rules }) =>
      persona.id === lower || rules.called.some((one) => one.toLowerCase() === lower),
  );
  if (found !== undefined) return found;
  const ids = known.map(({ partner }) => partner.persona.id);
  const meant = nearest(lower, ids);
  throw new Failure("usage", {
    code: "usage.partner_unknown",
    message: `"${oneSafeLine(name, 60)}" is no partner of this persona.`,
    hint:
      ids.length === 0
        ? "Its definition names no partner that is known."
        : `${meant === null ? "" : `Did you mean ${meant}? `}Its partners: ${ids.join(", ")}.`,
  });
}
