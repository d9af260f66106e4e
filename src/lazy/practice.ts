/** Loaded when a practice is checked, shown or compared. */
export { runPractice } from "../commands/practice.ts";
