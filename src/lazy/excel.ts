/** Loaded when accounts stand in an Excel book: its reader. */
export { readXlsx } from "../adapters/accounts/read-xlsx.ts";
