import { type ConsultantChoice, nameAnswerer } from "../consultant/choose-consultant.ts";
import { createPlaybook } from "../consultant/playbook/create-playbook.ts";
import type { Answerer } from "../consultation/consult.ts";
import type { AnswerRequest } from "./answer-request.ts";
import { type CallRules, createModel } from "./create-model.ts";
import { retryLine } from "./notices.ts";

/** The chosen consultant, ready to be asked: the playbook about this case, or a model. Throws a usage Failure. */
export function createAnswerer(
  choice: ConsultantChoice,
  request: AnswerRequest,
  onRetry: () => void,
  calls?: CallRules,
): Answerer {
  const { settings, context, interruption, notices, persona, practice, briefing } = request;
  const answeredBy = nameAnswerer(choice);
  if (choice.kind === "playbook")
    return {
      answeredBy,
      consultant: createPlaybook({ ...briefing, persona, practice, partners: request.partners }),
    };
  return {
    answeredBy,
    consultant: createModel({
      model: choice.model,
      settings,
      io: context.io,
      msLeft: interruption.msLeft,
      debug: context.debug,
      onRetry: (retry) => {
        onRetry();
        void notices.note(retryLine(retry));
      },
      calls,
      onNotice: (sentence) => void notices.note(`${sentence}\n`),
    }),
  };
}
