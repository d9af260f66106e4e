import type { Topic } from "../rule.ts";
import { champions } from "./champion.ts";
import { commercial } from "./commercial.ts";
import { contacts } from "./contacts.ts";
import { engagement } from "./engagement.ts";
import { exits } from "./exit.ts";
import { expansion } from "./expansion.ts";
import { money } from "./money.ts";
import { outcomes } from "./outcomes.ts";
import { profile } from "./profile.ts";
import { relationship } from "./relationship.ts";
import { renewal } from "./renewal.ts";
import { satisfaction } from "./satisfaction.ts";
import { seats } from "./seats.ts";
import { stakeholders } from "./stakeholders.ts";
import { support } from "./support.ts";
import { touch } from "./touch.ts";
import { usage } from "./usage.ts";

/** Every topic, in the order in which the facts of one sentence are listed. */
export const allTopics: readonly Topic[] = [
  renewal,
  profile,
  money,
  champions,
  stakeholders,
  contacts,
  seats,
  usage,
  support,
  satisfaction,
  engagement,
  touch,
  outcomes,
  relationship,
  commercial,
  expansion,
  exits,
];
