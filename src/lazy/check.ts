/** Loaded when a response of somebody else is checked: its reports, and what each code means. */
export { runCheck } from "../commands/check.ts";
