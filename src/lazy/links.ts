/** Loaded when a place in a file is shown on a terminal: what opens links. */
export { linksOf } from "../run/links-of.ts";
