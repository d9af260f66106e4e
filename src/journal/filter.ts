import { type Consulted, openSteps } from "./join-lines.ts";

/** Which consultations are wanted; null: all. */
export type Filter = {
  /** A part of an account's name, in any case. */
  readonly account: string | null;
  /** A moment, as an ISO timestamp in UTC. */
  readonly since: string | null;
  readonly persona: string | null;
  readonly route: string | null;
  /** Only those with a next step that is not done. */
  readonly open: boolean;
};

/** Whether a consultation is wanted. With several accounts one of them is enough. */
export function matches(consulted: Consulted, { account, since, persona, route, open }: Filter): boolean {
  const { head } = consulted.line;
  return (
    (since === null || head.at >= since) &&
    (persona === null || head.persona === persona) &&
    (account === null || head.accounts.some(({ name }) => namesAccount(name, account))) &&
    (route === null || head.accounts.some((each) => each.route === route)) &&
    (!open || openSteps(consulted) > 0)
  );
}

export const namesAccount = (name: string | null, wanted: string): boolean =>
  name?.toLowerCase().includes(wanted.toLowerCase()) === true;
