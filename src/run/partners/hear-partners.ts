import { createSpinner } from "../../adapters/terminal/spinner.ts";
import type { ConsultOptions } from "../../options/options.ts";
import { givenName } from "../../persona/persona-identity.ts";
import type { PartnerNote } from "../../prompt/with-partners.ts";
import type { Reader } from "../../reader/reader.ts";
import type { AnswerRequest } from "../answer-request.ts";
import { type ConsultedPartner, consultPartners } from "../consult-partners.ts";
import { createAnswerer } from "../create-answerer.ts";

export type HearRequest = Pick<
  AnswerRequest,
  | "settings"
  | "context"
  | "interruption"
  | "notices"
  | "persona"
  | "identity"
  | "practice"
  | "overrides"
  | "briefing"
> & {
  readonly reader: Reader;
  readonly options: AnswerRequest["options"] &
    Pick<ConsultOptions, "with" | "partners"> & { readonly dryRun?: boolean };
  /** False: only those of --with are consulted, whatever the route is. */
  readonly byRoute?: boolean;
};

/**
 * The partners who are consulted before the answer, with what is shown and said meanwhile. A dry run asks nobody: rules
 * speak for them then. Throws a usage Failure for a name that is no partner's.
 */
export async function hearPartners(request: HearRequest): Promise<ConsultedPartner[]> {
  const { options, settings, context, interruption, notices } = request;
  const spinner = createSpinner(context.io, settings.plain);
  try {
    return await consultPartners({
      ...request,
      signal: interruption.signal,
      answerer:
        options.dryRun === true
          ? null
          : (choice) =>
              createAnswerer(
                choice,
                { ...request, partners: [], conditionHolds: false, turn: 1, inSession: false },
                () => undefined,
              ),
      onAsking: (partner) => {
        spinner.stop();
        return spinner.start(`${givenName(partner)} is consulted`);
      },
      onFailed: async (partner, { details }) => {
        spinner.stop();
        await notices.warn(`${partner.role} could not be asked: ${details.message} Rules speak instead.\n`);
      },
    });
  } finally {
    spinner.stop();
  }
}

/** What a model is told of a partner. */
export const partnerNote = ({ persona, written, holds, agrees, differs }: ConsultedPartner): PartnerNote => ({
  role: persona.role,
  ...(written === null ? {} : { answer: written.shown }),
  holds,
  agrees,
  differs,
});
