import { drawChart } from "../../adapters/charts/draw-chart.ts";
import { replaceFile } from "../../adapters/files/replace-file.ts";
import { sha256Base64 } from "../../adapters/files/sha256-base64.ts";
import { accountPage } from "../../output/report/account-page.ts";
import { script } from "../../output/report/page-parts.ts";
import { redact } from "../../output/report/redact.ts";
import type { AccountModel } from "../../output/report/report-model.ts";

/** Writes the page about one account. Throws a usage Failure where it cannot. */
export async function writeAccountReport(
  path: string,
  model: AccountModel,
  { redacted }: { readonly redacted: boolean },
): Promise<void> {
  const people = model.facts
    .filter(
      ({ key }) =>
        key === "account.csm" || key === "stakeholder.champion_name" || key === "stakeholder.contact",
    )
    .map(({ value }) => String(value));
  const shown = redacted ? redact(model, [model.account], people) : model;
  await replaceFile(path, accountPage(shown, { draw: drawChart, scriptHash: sha256Base64(script) }));
}
