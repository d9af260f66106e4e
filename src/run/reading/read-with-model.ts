import type { StoredReading } from "../../adapters/files/readings-store.ts";
import { createSpinner } from "../../adapters/terminal/spinner.ts";
import { estimateTokens } from "../../consultant/estimate-tokens.ts";
import { priceIn } from "../../consultant/price.ts";
import type { SideCall } from "../../consultant/side-call.ts";
import { type BriefInput, type Briefing, brief } from "../../consultation/brief.ts";
import { keepCautious } from "../../consultation/keep-cautious.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { type ParsedProposals, parseProposals } from "../../reader/proposals/parse-proposals.ts";
import type { JudgedProposals } from "../../reader/proposals/proposal.ts";
import { sortProposals } from "../../reader/proposals/sort-proposals.ts";
import type { TextToRead } from "../../reader/proposals/texts-to-read.ts";
import type { Prover } from "../../reader/prover.ts";
import { rememberReadings } from "../../reader/remember-readings.ts";
import { withOwnPrices } from "../../settings/price-settings.ts";
import type { Notices } from "../open-notices.ts";
import { type Aside, type AsideRequest, asideSettings, askAside } from "./ask-aside.ts";
import { type PlannedReading, planReading, type ReadingMemory } from "./plan-reading.ts";

export type ReadingRequest = Omit<AsideRequest, "model"> & {
  /** Who reads what rules leave; null: nobody. */
  readonly model: string | null;
  readonly prove: Prover;
  readonly notices: Pick<Notices, "warn">;
  readonly memory: ReadingMemory;
  /** The model that answers afterwards, whose call must stay within the budget; null: none. */
  readonly answeredBy: string | null;
  /** Nobody is asked; what would be is given back. */
  readonly dryRun?: boolean;
};

export type ReadBriefing = {
  readonly briefing: Briefing;
  /** The call that was made; null when there was none. */
  readonly call: SideCall | null;
  /** What would be asked; only in a dry run. */
  readonly planned: Prompt | null;
};

/**
 * The briefing of what rules read, and of what a model reads of the rest: one call, only when something is unread, and
 * none for words that were read before. What it proposes counts as far as the texts bear it out. When the call fails the
 * rules' facts stand, and stderr says so. Null: nobody is asked.
 */
export async function readWithModel(
  given: BriefInput,
  request: ReadingRequest | null,
): Promise<ReadBriefing> {
  if (request === null || request.model === null)
    return { briefing: await brief(given), call: null, planned: null };
  const { model, settings, io, memory, dryRun = false } = request;
  const input = { ...given, reader: rememberReadings(given.reader) };
  const first = await brief(input);
  const plan = await planReading(first.case, { model, settings, io, memory });
  if (plan.asked.length === 0 && plan.known.length === 0)
    return { briefing: first, call: null, planned: null };
  const asks = plan.prompt !== null && !dryRun;
  const asked = asks ? await askToRead(plan, { ...request, model, first }) : { call: null, readings: [] };
  const judged = await judgeAll([...plan.known, ...asked.readings], input, first, { ...request, model });
  const planned = dryRun ? plan.prompt : null;
  // A reading that failed has read nothing.
  if (plan.known.length === 0 && asked.readings.length === 0)
    return { briefing: first, call: asked.call, planned };
  const proposed = await keepCautious(input, judged, model);
  return { briefing: await brief({ ...input, proposed }), call: asked.call, planned };
}

type Reading = { readonly text: TextToRead; readonly reading: StoredReading };
type Asked = { readonly call: SideCall | null; readonly readings: readonly Reading[] };

async function askToRead(
  { prompt, asked, keep }: PlannedReading,
  request: ReadingRequest & { readonly model: string; readonly first: Briefing },
): Promise<Asked> {
  if (prompt === null) return { call: null, readings: [] };
  const aside = leavesAnAnswer(prompt, request) ? await askVisibly(prompt, request) : null;
  const parsed = parseProposals(aside?.text ?? "");
  const because =
    aside === null
      ? "The budget is kept for the answer."
      : (aside.because ??
        (isAnswered(aside.text, parsed) ? null : "It answered in no form that can be read."));
  if (aside === null || because !== null) {
    const who = oneSafeLine(request.model, 120);
    await request.notices.warn(
      `${who} did not read what the rules left (${because}) The rules' facts stand.\n`,
    );
    return { call: aside, readings: [] };
  }
  const readings = sortProposals(
    parsed,
    asked.map(({ text }) => text),
  ).map((reading, at) => ({
    text: asked[at]?.text,
    key: asked[at]?.key,
    reading,
  }));
  const whole: Reading[] = [];
  for (const { text, key, reading } of readings) {
    if (text === undefined || key === undefined) continue;
    await keep(key, reading);
    whole.push({ text, reading });
  }
  return { call: aside, readings: whole };
}

/** Entries, or the word that there are none; a small model writes prose. */
const isAnswered = (text: string, { proposals, rejected }: ParsedProposals): boolean =>
  proposals.length + rejected.length > 0 || /"entries"|^\s*(?:```\w*\s*)?\[\s*\]/.test(text);

/** The call, with a sign of life on a terminal. */
async function askVisibly(
  prompt: Prompt,
  request: ReadingRequest & { readonly model: string },
): Promise<Aside> {
  const spinner = createSpinner(request.io, request.settings.plain);
  await spinner.start(`${request.model} reads what the rules left`);
  try {
    return await askAside(prompt, request);
  } finally {
    spinner.stop();
  }
}

/** Whether the budget pays for both calls: the one nobody needs must not cost the answer. */
function leavesAnAnswer(
  prompt: Prompt,
  {
    settings,
    answeredBy,
    model,
    first,
  }: Pick<ReadingRequest, "settings" | "answeredBy"> & { readonly model: string; readonly first: Briefing },
): boolean {
  const { budget, prices, maxTokens } = settings;
  if (budget === null || answeredBy === null) return true;
  const table = withOwnPrices(prices);
  const planned = [
    { model: answeredBy, prompt: first.prompt, maxTokens },
    { model, prompt, maxTokens: asideSettings(settings).maxTokens },
  ].flatMap(({ prompt: sent, ...call }) => {
    const price = priceIn(table, call.model);
    return price === null ? [] : [{ ...call, price, promptTokens: estimateTokens(sent) }];
  });
  return budget.affords(planned);
}

/** Holds each text's proposals against it, the question first. */
async function judgeAll(
  readings: readonly Reading[],
  { asOf, conversation, notes, pause }: BriefInput,
  { case: theCase }: Briefing,
  { prove, model }: ReadingRequest & { readonly model: string },
): Promise<JudgedProposals> {
  const accounts = theCase.accounts.flatMap(({ name }) => name ?? []);
  const judged = await Promise.all(
    readings.map(({ text: { source, text }, reading }) => {
      const note = notes.find((each) => each.source === source);
      const about = (note === undefined ? conversation?.about : note.about) ?? null;
      return prove(
        text,
        { proposals: reading.proposals, model },
        { source, asOf, accounts, account: about, ...(pause === undefined ? {} : { pause }) },
      );
    }),
  );
  return {
    accepted: judged.flatMap(({ accepted }) => accepted),
    rejected: [
      ...readings.flatMap(({ reading }) => reading.rejected),
      ...judged.flatMap(({ rejected }) => rejected),
    ],
  };
}
