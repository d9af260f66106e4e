import type { AccountAliases } from "./account-aliases.ts";
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
  readonly aliases: AccountAliases;
};

/** Whether a consultation is wanted. With several accounts one of them is enough. */
export function matches(
  consulted: Consulted,
  { account, since, persona, route, open, aliases }: Filter,
): boolean {
  const { head } = consulted.line;
  return (
    (since === null || head.at >= since) &&
    (persona === null || head.persona === persona) &&
    (account === null || head.accounts.some(({ name }) => namesAccount(name, account, aliases))) &&
    (route === null || head.accounts.some((each) => each.route === route)) &&
    (!open || openSteps(consulted) > 0)
  );
}

/** Whether what is wanted is a part of an account's name, or of the name it counts under, or another name of it. */
export const namesAccount = (name: string | null, wanted: string, aliases: AccountAliases): boolean =>
  name !== null &&
  ([name, aliases.shown(name)].some((one) => one.toLowerCase().includes(wanted.toLowerCase())) ||
    aliases.key(name) === aliases.key(wanted));
