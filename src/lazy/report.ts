/** Loaded when a page is written: the charts. */
export { writeAccountReport } from "../run/report/write-account-report.ts";
export { writePortfolioReport } from "../run/report/write-portfolio-report.ts";
