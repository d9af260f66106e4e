import { compileSayings, type Sayings } from "../../verification/sayings/compile-sayings.ts";
import { loadSayingsData } from "./embedded.ts";

let sayings: Sayings | null = null;

/** The ways in which answers say things, as shipped; compiled when an answer is first looked at. */
export function loadSayings(): Sayings {
  sayings ??= compileSayings(loadSayingsData());
  return sayings;
}
