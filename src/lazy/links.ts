/** Loaded when a place in a file is shown on a terminal: what opens links. */
export { linkPlaces, opensLinks } from "../adapters/terminal/link-places.ts";
