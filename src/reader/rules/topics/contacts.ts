import { casedPattern, casedTest } from "../../../language/patterns/pattern.ts";
import { personAt, phrase } from "../phrases.ts";
import type { Draft, Topic } from "../rule.ts";

const personName =
  "[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'-]+ (?:(?:van|von|de|der|den|da|di|al) )*[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ'.-]+";
const title =
  "(?:(?:[SE]?VP|Vice President|Head|Director|Chief|C[EFITOSRDMP]O|CISO|CHRO|IT|HR|Operations|Ops|Finance|Product|Project|Procurement|Program|Senior|Global|Regional|Managing|Customer|Sales|Marketing|Technical|System|Office|Team|Plant|Admin|Administrator|Owner|Buyer|Sponsor|Champion)\\b(?:,? ?(?:of |and |& )?(?:[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ&]*|admin|administrator|manager|director|lead|officer|buyer|sponsor|user))*|(?:our |their )?(?:admin|administrator|economic buyer|executive sponsor|exec sponsor|sponsor|champion|project manager|team lead|power user|decision[- ]maker|budget owner))";

const titleAt = casedTest(`^${title}`);

/** "Champion: Ana Ruiz" names a role before the person; the rules about that role read it. */
const roleFirst = /^(?:champion|sponsor|executive sponsor|exec sponsor|economic buyer)\b/i;

/** People with their roles; the case of letters carries the meaning here, so these patterns heed it. */
export const contacts: Topic = {
  rules: [
    {
      needs:
        "admin budget buyer cdo ceo cfo champion chief chro cio ciso cmo coo cpo cro cso cto customer decision director economic evp exec finance global head hr it managing marketing office operations ops owner plant power procurement product program project regional sales senior sponsor svp system team technical vice vp",
      pattern: casedPattern(
        `(?<![A-Za-zÀ-ɏ-])(${personName}) ?(?:\\(|, (?:our |their |the (?:new )?)?|[–-] | – )(?=(.{2,60}))`,
      ),
      also: ["negated", "planned", "supposed"],
      read: ([, name, behind], { sentence }) =>
        sentence.asked ? null : person(name, titleAt().exec(behind ?? "")?.[0]),
    },
    {
      needs: "cdo ceo cfo chro cio ciso cmo coo cpo cro cso cto director evp head managing svp vice vp",
      pattern: casedPattern(
        `(?<![A-Za-zÀ-ɏ-])((?:[SE]?VP|Vice President|Head of|Director|C[EFITOSRDMP]O|CISO|CHRO|Managing Director)(?: (?:of )?(?:Operations|Ops|Sales|Marketing|Finance|Engineering|IT|Product|Support|Service|Customer [A-Z][A-Za-zÀ-ɏ]+|HR|Procurement|Technology|Supply Chain|Data|Digital|Logistics))?),? (${personName})`,
      ),
      also: ["negated", "planned", "supposed"],
      read: ([, post, name], { sentence }) => (sentence.asked ? null : person(name, post)),
    },
    {
      needs: "contact stakeholder",
      pattern: /^(?:(?:key |main |primary )?(?:stakeholders?|contacts?))\s*[:=|]\s*(?<names>.{3,200})$/gi,
      read: (match) =>
        (match.groups?.names ?? "")
          .split(/[;|]|,(?![^(]*\))(?= ?[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ]+ [A-ZÀ-ÖØ-ÞĀ-Ž])/)
          .map((each) => ({
            key: "stakeholder.contact" as const,
            value: phrase(each.replace(/ ?\(([^)]*)\)/, ", $1")),
          }))
          .filter(({ value }) => personAt(value) !== null && !roleFirst.test(value)),
    },
  ],
};

function person(name: string | undefined, post: string | undefined): Draft | null {
  const who = personAt(name ?? "");
  if (
    !who ||
    !post ||
    /^champion$/i.test(post) ||
    /^(?:Our|The|Their|New|Last|Next|Head|Vice|Chief|Call|Met|Spoke|Account|Hi|Hello|Dear|Thanks|Customer|Renewal|QBR)\b/.test(
      who,
    )
  )
    return null;
  return {
    key: "stakeholder.contact",
    value: `${who}, ${phrase(post.replace(/^(?:our|their) /i, ""))}`,
  };
}
