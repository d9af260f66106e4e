/** Loaded when a response that was written elsewhere is checked: its reports, and what each code means. */
export { runCheck } from "../commands/check.ts";
