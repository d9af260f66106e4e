/** Loaded when a person is asked: inquirer. */
export { askLine } from "../adapters/prompter.ts";
