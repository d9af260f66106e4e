/** Loaded when a person is asked: inquirer. */
export { askInSession, askLine } from "../adapters/terminal/prompter.ts";
