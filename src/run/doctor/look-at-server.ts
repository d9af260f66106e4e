import type { ListedModel } from "../../adapters/anthropic/list-models.ts";
import { anthropicUrl } from "../../adapters/anthropic/parse-base-url.ts";
import { findProxy } from "../../adapters/network/find-proxy.ts";
import type { Io } from "../../adapters/process/io.ts";
import { priceOf } from "../../consultant/price.ts";
import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Checked } from "../../output/doctor/checked.ts";
import { limitsText } from "../../output/models/limits-text.ts";
import { withOwnPrices } from "../../settings/price-settings.ts";
import type { Settings } from "../../settings/settings.ts";
import { askModels } from "../ask-models.ts";
import { serverOf } from "../server-of.ts";
import { checkedBy } from "./checked-by.ts";

export type ServerLook = {
  readonly settings: Settings;
  readonly io: Io;
  readonly signal: AbortSignal;
  /** Ask nobody. */
  readonly offline: boolean;
};

/** Who answers; then the server, whether it can be reached and takes the credentials; then the model and its limits. */
export async function lookAtServer(look: ServerLook): Promise<readonly Checked[]> {
  const { settings, io, offline } = look;
  const { choice } = settings;
  const answers = await checkedBy("answers", () => ({
    status: "ok",
    says: choice.kind === "playbook" ? "the playbook (rules, no network)" : `the model ${choice.model}`,
  }));
  const skipped = (id: string, says: string): Checked => ({ id, status: "skipped", says, hint: null });
  if (choice.kind === "playbook")
    return [answers, skipped("server", "the playbook needs none"), skipped("model", "the playbook answers")];
  const where = await checkedBy("server", () => {
    const { host, baseUrl } = serverOf(settings);
    const proxy = findProxy(baseUrl ?? anthropicUrl, io.env);
    return {
      status: "ok",
      says: `${host}${proxy === null ? "" : ` through the proxy ${proxy.host} (${proxy.variable})`}`,
    };
  });
  if (where.status === "error") return [answers, where, skipped("model", "there is no server to ask")];
  if (offline)
    return [
      answers,
      { ...where, status: "skipped", says: `${where.says}; not asked` },
      skipped("model", "not asked"),
    ];
  const { server, models } = await reach(look, where);
  if (models === null) return [answers, server, skipped("model", "the server gives no list to find it in")];
  return [answers, server, await lookAtModel(choice.model, models, settings)];
}

async function reach(
  { settings, io, signal }: ServerLook,
  where: Checked,
): Promise<{ readonly server: Checked; readonly models: readonly ListedModel[] | null }> {
  try {
    const since = performance.now();
    const models = await askModels(settings, io, signal);
    const ms = Math.round(performance.now() - since);
    const count = `${models.length} model${models.length === 1 ? "" : "s"}`;
    return { server: { ...where, says: `${where.says} answers (${ms} ms) and offers ${count}` }, models };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, message, hint } = error.details;
    // It answers; that it has no such list is nothing that keeps anybody from asking it.
    if (code === "model.no_list")
      return { server: { ...where, status: "warning", says: message, hint }, models: null };
    return {
      server: { ...where, status: "error", says: message, hint, outcome: error.outcome },
      models: null,
    };
  }
}

const lookAtModel = (model: string, models: readonly ListedModel[], settings: Settings): Promise<Checked> =>
  checkedBy("model", () => {
    const found = models.find(({ id }) => id === model);
    if (found === undefined) {
      const meant = nearest(
        model,
        models.map(({ id }) => id),
      );
      throw new Failure("model", {
        code: "model.not_found",
        message: `The server does not offer ${oneSafeLine(model, 100)}.`,
        hint: meant === null ? "See what it offers: consult-customer models" : `Did you mean ${meant}?`,
      });
    }
    const nothing = { inputTokens: 0, outputTokens: 0, cacheCreationInputTokens: 0, cacheReadInputTokens: 0 };
    const priced = priceOf(model, nothing, withOwnPrices(settings.prices)) !== null;
    return {
      status: "ok",
      says: `${found.name ?? found.id}: ${limitsText(found.limits)}; ${priced ? "its price is known" : "its price is unknown"}`,
    };
  });
