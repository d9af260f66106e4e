import { journalVersion } from "../../journal/journal-version.ts";
import { checksum } from "./checksum.ts";

/** A record as a line of the journal, with its line break: in front of it version, length and checksum. */
export function sealLine(record: string): Buffer {
  const rest = Buffer.from(record.slice(1));
  const sum = checksum(rest, journalVersion).toString(16).padStart(8, "0");
  const front = `{"v":${journalVersion},"bytes":${rest.length},"sum":"${sum}",`;
  return Buffer.concat([Buffer.from(front), rest, Buffer.from("\n")]);
}
