import { Failure } from "../../failure/failure.ts";
import type { CurrencyProblem } from "../../portfolio/currency-ledger.ts";

/** Amounts of several currencies are never added up in silence: a data Failure says which there are, and what helps. */
export function refuseCurrencies(problem: CurrencyProblem | null): void {
  if (problem === null) return;
  const said = Object.entries(problem.counts).map(
    ([currency, count]) => `${currency === "money" ? "no currency named" : currency} (${count})`,
  );
  throw new Failure("data", {
    code: "data.currencies",
    message:
      problem.kind === "mixed"
        ? `The amounts are of several currencies, which cannot be added up: ${said.join(", ")}.`
        : `The rates do not have ${said.join(", ")}.`,
    hint:
      problem.kind === "mixed"
        ? "Convert them by the rates of one day with --rates rates.yaml; --currency EUR says what amounts without a currency are in."
        : "Add them to the file of --rates.",
  });
}
