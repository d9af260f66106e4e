import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Damage, DamageKind } from "../../journal/damage.ts";
import type { JournalNotice } from "../../journal/journal-notice.ts";

type Sayings = {
  readonly [Code in JournalNotice["code"]]: (notice: Extract<JournalNotice, { code: Code }>) => string;
};

const cutOff = "An earlier journal prune or forget was cut off";
const inOrder = "what it left was put in order";

const sayings: Sayings = {
  "rewriting.finished": ({ takenBack, replaced }) =>
    replaced
      ? `${cutOff} while it changed the journal; ${inOrder}, and ${entries(takenBack)} taken back. Run it again.`
      : `${cutOff}, and the journal is as it was before; ${inOrder}. Run it again.`,
  "rewriting.unfinished": ({ file, why }) =>
    `${cutOff}: ${oneSafeLine(file, 100)} beside the journal may hold entries that are not in it${
      why === null
        ? "; the next command that may write takes them back"
        : `, and they cannot be taken back (${oneSafeLine(why, 200)})`
    }.`,
  "mode.tightened": ({ mode }) =>
    `Others on this machine could read the journal (mode ${octal(mode)}); from now on only you can (600).`,
  "mode.open": ({ mode }) => `Others on this machine can read the journal (mode ${octal(mode)}).`,
  "format.new": () =>
    "From now on the journal is written in format 2, with a checksum in every line. " +
    "Version 0.1.0 does not read that; journal export --v1 writes what it reads.",
  "line.torn": () =>
    "The journal's last line had been cut short, by a power cut perhaps; " +
    "it was set aside: see consult-customer journal verify.",
};

/** These are about what may be lost or seen: they are said even when no notices are wanted. */
const grave: ReadonlySet<JournalNotice["code"]> = new Set([
  "rewriting.finished",
  "rewriting.unfinished",
  "mode.open",
]);

export type SaidNotice = { readonly text: string; readonly isGrave: boolean };

/** A notice of the journal as one line for stderr. */
export function sayNotice(notice: JournalNotice): SaidNotice {
  const say = sayings[notice.code] as (given: JournalNotice) => string;
  const isGrave = grave.has(notice.code);
  return { text: `${isGrave ? "consult-customer: " : ""}${say(notice)}\n`, isGrave };
}

const octal = (mode: number): string => mode.toString(8).padStart(3, "0");

const entries = (count: number): string => (count === 1 ? "1 entry was" : `${count} entries were`);

const reasons: Record<DamageKind, string> = {
  torn: "a write was cut short there, by a power cut perhaps",
  changed: "it is not as it was written",
  "no record": "it is no record of this program",
};

/** Damaged lines that were left out, as one line for stderr; "" when there are none. */
export function sayDamage(damage: readonly Damage[]): string {
  const [first] = damage;
  if (first === undefined) return "";
  const lines = damage.length === 1 ? "a damaged line" : `${damage.length} damaged lines`;
  const place = `${damage.length === 1 ? "" : "the first "}at byte ${first.offset}, ${first.bytes} bytes`;
  const found = `The journal has ${lines}, set aside (${place}): ${reasons[first.kind]}.`;
  return `consult-customer: ${found} journal prune moves such bytes to journal.damaged.jsonl.\n`;
}
