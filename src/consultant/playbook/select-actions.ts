import type { AssessedAccount } from "../../assessment/assess.ts";
import { planSteps } from "../../assessment/plan-steps.ts";
import type { Play, Practice } from "../../practice/practice.ts";
import { fillText, type Values } from "./fill-text.ts";
import type { Action } from "./material.ts";

/** The steps of a plan that can be kept in mind, and what follows them; both by date. */
export type SelectedActions = { readonly first: readonly Action[]; readonly later: readonly Action[] };

/** How many of each. */
export type Room = { readonly first: number; readonly later: number };

type Said = { readonly play: Play; readonly action: Action };

/**
 * The steps that can be said, as many as there is room for: what its first play begins with, the first step that an
 * executive of ours takes, those a play keeps room for (the renewal's), then every play's share, so that a long first play does not push the others out.
 */
export function selectActions(
  practice: Practice,
  account: AssessedAccount,
  values: Values,
  { first: most, later }: Room,
): SelectedActions {
  const { plays: mostPlays } = practice.phrases.limits;
  const said = planSteps(account).flatMap(({ play, chosen, step, due }): Said[] => {
    const text = fillText(step.do, values);
    const { owner, authority } = step;
    return text === null
      ? []
      : [
          {
            play,
            action: {
              play: play.id,
              do: text,
              owner,
              date: due,
              authority,
              with: step.with ?? null,
              facts: chosen.facts,
            },
          },
        ];
  });
  const plays = [...new Set(said.map(({ play }) => play))];
  const kept = new Set(plays.filter(({ keeps_room = 0 }, index) => index < mostPlays || keeps_room > 0));
  const known = said.filter(({ play }) => kept.has(play));
  const ranked = [...new Set([...mustHave(known), ...byShares(known, Math.floor(most / (kept.size + 1)))])];
  const first = ranked.slice(0, most);
  const rest = known.filter((one) => !first.includes(one)).slice(0, later);
  return { first: byDate(first), later: byDate(rest) };
}

function mustHave(said: readonly Said[]): Said[] {
  const executive = said.find(({ action: { owner } }) => owner === "Leadership");
  const roomy = stepsByPlay(said).flatMap((steps) =>
    steps.toSorted((a, b) => order(a.action, b.action)).slice(0, steps[0]?.play.keeps_room ?? 0),
  );
  return [...said.slice(0, 2), ...(executive === undefined ? [] : [executive]), ...roomy];
}

/** Every play's share, then what is left. */
function byShares(said: readonly Said[], share: number): Said[] {
  const ofPlays = stepsByPlay(said);
  return [
    ...ofPlays.flatMap((steps) => steps.slice(0, share)),
    ...ofPlays.flatMap((steps) => steps.slice(share)),
  ];
}

const stepsByPlay = (said: readonly Said[]): Said[][] =>
  [...new Set(said.map(({ play }) => play))].map((id) => said.filter(({ play }) => play === id));

const byDate = (said: readonly Said[]): Action[] =>
  said.map(({ action }) => action).toSorted((a, b) => order(a, b));

const order = (a: Action, b: Action): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
