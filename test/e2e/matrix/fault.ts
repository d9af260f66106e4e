import { createServer } from "node:net";
import type { outcomes } from "../../../src/failure/failure.ts";
import { goodAnswer } from "../../support/answers.ts";
import {
  answer,
  apiError,
  type Behaviour,
  type ServerOptions,
  startModelServer,
} from "../../support/model-server.ts";

type Outcome = keyof typeof outcomes;

/** Something on the way to an answer that is not as it should be, and how the run has to end, whatever the way out. */
export type Fault = {
  readonly name: string;
  readonly outcome: Outcome;
  /** `error.code` in JSON; null where there is an answer. */
  readonly code: string | null;
  /** What stderr says, without the hint; null: nothing is to be said. */
  readonly says: RegExp | null;
  readonly hint: RegExp | null;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Sent to the process once the request is there and the server has sent what it sends. */
  readonly signal?: NodeJS.Signals;
  /** The server has a request id to offer. */
  readonly requestId?: boolean;
  /** The text that had arrived. */
  readonly received?: string;
  /** The same where it depends on how fast it came. */
  readonly receivedLike?: RegExp;
  /** Who answers; default: the model, if anybody does. */
  readonly answeredBy?: "playbook";
  /** How many requests for an answer reach the server. */
  readonly requests?: number;
  /** What else the JSON of the result holds. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** What stderr does not say. */
  readonly neverSays?: RegExp;
  /** The environment that leads to the fault, and what takes its servers down. */
  readonly start: () => Promise<Started>;
};

export type Started = {
  readonly env: Record<string, string>;
  /** Requests for an answer so far. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
};

export const received = "## 1. Customer Assessment\nSo far";
/** A whole answer that keeps its contract. */
export const whole = goodAnswer.trimEnd();

export const server =
  (script: Behaviour | readonly Behaviour[], options: ServerOptions & { readonly path?: string } = {}) =>
  async (): Promise<Started> => {
    const { url, requests, close } = await startModelServer(script, options);
    return {
      env: { ANTHROPIC_BASE_URL: `${url}${options.path ?? ""}` },
      requests: () => requests.length,
      close,
    };
  };

export const nowhere = (env: Record<string, string>) => async (): Promise<Started> => ({
  env,
  requests: () => 0,
  close: async () => undefined,
});

/** A port nobody listens on, below those a system gives out: no other server gets it meanwhile. */
export async function closedPort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const taken = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    taken.once("error", () => resolve(false));
    taken.listen(port, "127.0.0.1", () => taken.close(() => resolve(true)));
  });
  return isFree ? port : closedPort();
}

/** The SDK waits half a second and more before it tries again; a server may ask for less. */
export const soon = { "retry-after-ms": "1" };
export const answersWith = (status: number, type: string, words: string, headers = {}) =>
  server(apiError(status, type, words, headers));
export const breaksOff = (more: Parameters<typeof answer>[1]) => server(answer(received, more));

export const laterHint = /try again|--model playbook/i;
