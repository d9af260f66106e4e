import { goodAnswer } from "./answers.ts";
import {
  answer,
  type Behaviour,
  type ModelServer,
  type RecordedRequest,
  type ServerOptions,
  startModelServer,
} from "./model-server.ts";

/** What a request asks for, by its system block. */
export type Asked = "reading" | "answer" | "judge";

export const askedFor = ({ body }: Pick<RecordedRequest, "body">): Asked =>
  body.includes("You take facts about customer accounts")
    ? "reading"
    : body.includes("You look over an answer")
      ? "judge"
      : "answer";

export type ReadingScript = {
  /** Entries it proposes, or all it says. */
  readonly reading: readonly object[] | string | Behaviour;
  readonly answer?: Behaviour;
  readonly judge?: string | Behaviour;
};

const behaviourOf = (said: string | Behaviour): Behaviour => (typeof said === "string" ? answer(said) : said);
const isBehaviour = (said: ReadingScript["reading"]): said is string | Behaviour =>
  typeof said === "string" || "kind" in said;

/** A server that reads, answers and judges, each by what the request asks for. */
export const startReadingServer = (
  { reading, answer: answered = answer(goodAnswer), judge = '{"sentences":[]}' }: ReadingScript,
  options: ServerOptions = {},
): Promise<ModelServer> =>
  startModelServer((request) => {
    const asked = askedFor(request);
    if (asked === "judge") return behaviourOf(judge);
    if (asked === "answer") return answered;
    return isBehaviour(reading) ? behaviourOf(reading) : answer(JSON.stringify({ entries: reading }));
  }, options);

/** What the requests asked for, in order. */
export const sequence = ({ requests }: Pick<ModelServer, "requests">): string[] =>
  requests
    .filter(({ path }) => !path.includes("count_tokens"))
    .map((request) => `${askedFor(request)} ${(JSON.parse(request.body) as { model: string }).model}`);
