import { join } from "node:path";
import type { Places } from "../files/places.ts";

/** Where the journal stands; null when there is no folder for it. */
export const journalPath = ({ data }: Pick<Places, "data">): string | null =>
  data === null ? null : join(data, "journal.jsonl");
