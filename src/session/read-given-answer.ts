import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../facts/fact.ts";
import type { Reader } from "../reader/reader.ts";

export type GivenAnswer = {
  readonly reader: Reader;
  readonly text: string;
  /** Words that make a bare answer a statement: "Renewal" before "31 March 2027". Null when there are none. */
  readonly leadIn: string | null;
  /** Its number in the conversation, from 1. */
  readonly number: number;
  readonly asOf: CalendarDate;
  /** The account the question was about. */
  readonly account: string | null;
};

/**
 * What the answer to a key question states, with the source "answer:2". A bare answer ("31 March 2027") is
 * read with the question's own words before it when that way more is understood. Empty when nothing is
 * understood.
 */
export async function readGivenAnswer({
  reader,
  text,
  leadIn,
  number,
  asOf,
  account,
}: GivenAnswer): Promise<Statement[]> {
  const read = async (words: string): Promise<readonly Statement[]> =>
    (await reader(words, { source: "question", asOf, account })).statements.filter(
      ({ key }) => key !== "account.name" || account === null,
    );
  const alone = await read(text);
  const led = leadIn === null || !isBare(text) ? [] : await read(`${leadIn} ${text}`);
  const best = led.length > alone.length ? led : alone;
  return best.map((statement) => ({
    ...statement,
    account: statement.account ?? account,
    source: `answer:${number}`,
    quote:
      leadIn !== null && statement.quote.startsWith(`${leadIn} `)
        ? statement.quote.slice(leadIn.length + 1)
        : statement.quote,
  }));
}

/** Longer texts, such as pasted notes, speak for themselves. A convention. */
const longestBare = 200;

const isBare = (text: string): boolean => text.length <= longestBare && !text.includes("\n");
