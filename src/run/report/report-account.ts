import type { AssessedAccount } from "../../assessment/assess.ts";
import type { Case } from "../../case/case.ts";
import { buildMaterial } from "../../consultant/playbook/build-material.ts";
import type { PlanOptions } from "../../options/options.ts";
import { fullName } from "../../persona/persona-identity.ts";
import type { Settings } from "../../settings/settings.ts";
import { noPause } from "../../slices/pause.ts";
import type { Definitions } from "../load-definitions.ts";
import { readHistory } from "../portfolio/account-history.ts";

export type AccountReportRequest = {
  readonly account: AssessedAccount;
  readonly case: Case;
  readonly definitions: Definitions;
  readonly settings: Pick<Settings, "places">;
  readonly options: Pick<PlanOptions, "redact" | "journal">;
};

/** Writes the page about one account. Throws a usage Failure where it cannot be written. */
export async function reportAccount(path: string, request: AccountReportRequest): Promise<void> {
  const { account, definitions, settings, options } = request;
  const { persona, practice } = definitions;
  const { assessment, facts } = account;
  const { asOf } = request.case;
  const material = buildMaterial({ persona, practice, case: request.case, accounts: [account] });
  const name = assessment.account;
  const history =
    options.journal && name !== null
      ? await readHistory(
          settings.places,
          { asOf, revenueAt: null },
          {
            say: async () => undefined,
            pause: noPause,
          },
        )
      : null;
  const { writeAccountReport } = await import("#lazy/report");
  const model = {
    account: name ?? "The account",
    ...{ asOf, assessment, facts },
    bands: practice.health.bands,
    actions: material.accounts[0]?.actions ?? [],
    history: (name === null ? null : history?.of(name))?.scores.toReversed() ?? [],
    signature: `${fullName(persona)}, ${persona.title}`,
  };
  await writeAccountReport(path, model, { redacted: options.redact });
}
