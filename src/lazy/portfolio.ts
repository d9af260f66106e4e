/** Loaded when a portfolio is measured: CSV, records, the report. */
export { runPortfolio } from "../commands/portfolio.ts";
