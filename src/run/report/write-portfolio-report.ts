import { drawChart } from "../../adapters/charts/draw-chart.ts";
import { replaceFile } from "../../adapters/files/replace-file.ts";
import { sha256Base64 } from "../../adapters/files/sha256-base64.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import { script } from "../../output/report/page-parts.ts";
import { portfolioPage } from "../../output/report/portfolio-page.ts";
import { redact } from "../../output/report/redact.ts";
import type { PortfolioModel } from "../../output/report/report-model.ts";

/** Fields that name somebody. */
const people: ReadonlySet<FactKey> = new Set([
  "account.csm",
  "stakeholder.champion_name",
  "stakeholder.contact",
]);

/** Writes the page about a portfolio, without names where that is asked for. Throws a usage Failure where it cannot. */
export async function writePortfolioReport(
  path: string,
  model: PortfolioModel,
  { redacted }: { readonly redacted: boolean },
): Promise<void> {
  const shown = redacted ? redact(model, accountsIn(model), peopleIn(model)) : model;
  const text = portfolioPage(shown, { draw: drawChart, scriptHash: sha256Base64(script) });
  await replaceFile(path, text);
}

/** Every name of an account that a page may hold. */
function accountsIn({ report, cohort, actions }: PortfolioModel): string[] {
  const { unknown, themes } = report;
  const names = [
    ...report.time.flatMap(({ account, id }) => [account, id]),
    ...cohort.map(({ account }) => account),
    ...actions.map(({ account }) => account),
    ...[
      unknown.health,
      unknown.colour,
      report.atRisk.certain,
      report.atRisk.passed.accounts,
      unknown.arr,
      unknown.renewal,
      report.cohort.missing,
      report.cohort.unknownBefore,
      report.cohort.unknownNow,
    ].flatMap(({ names: some }) => some),
    ...themes.flatMap(({ accounts }) => accounts.names),
  ];
  return [...new Set(names.flatMap((name) => name ?? []))];
}

function peopleIn({ report, accounts }: PortfolioModel): string[] {
  const named = accounts.flatMap(({ facts }) =>
    facts.filter(({ key }) => people.has(key)).map(({ value }) => String(value)),
  );
  return [...new Set([...named, ...report.time.flatMap(({ csm }) => csm ?? [])])];
}
