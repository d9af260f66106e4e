import { readLine, splitList, unquote, writeLine } from "./line-text.ts";

/** What stands behind a label: the rest of its line, and the entries of the list below it. */
export type Value = { readonly text: string; readonly items: readonly string[] };

/** How data stands behind a label: written on the line or, what the line cannot hold, as a list below it. */
export type Codec<T> = {
  /** null when the value is empty or of another form. */
  read(value: Value): T | null;
  write(data: T): Value;
};

const onLine = (text: string): Value => ({ text, items: [] });
const below = (items: readonly string[]): Value => ({ text: "", items });

/** A single text. */
export const text: Codec<string> = {
  read: ({ text: line, items }) => (line === "" || items.length > 0 ? null : line),
  write: onLine,
};

/** A single text in quotation marks; without them it is taken as it is. */
export const quoted: Codec<string> = {
  read: ({ text: line, items }) => (line === "" || items.length > 0 ? null : (dropQuotes(line) ?? line)),
  write: (data) => onLine(`"${data}"`),
};

/** Only the outermost pair, so that a quotation inside keeps its own. */
function dropQuotes(line: string): string | null {
  const inside = /^["“„]([\s\S]*)["”“]$/.exec(line)?.[1]?.trim();
  return inside === undefined || inside === "" ? null : inside;
}

/** A list on one line if that reads back as the same list, else below. */
function listCodec(split: (line: string) => string[], join: (data: readonly string[]) => string) {
  const read = ({ text: line, items }: Value): string[] | null => {
    const all = [...(line === "" ? [] : split(line)), ...items.map(readLine)];
    return all.length === 0 ? null : all;
  };
  return {
    read,
    write: (data: readonly string[]): Value => {
      const line = join(data);
      return same(read(onLine(line)), data) ? onLine(line) : below(data.map(writeLine));
    },
  };
}

const same = (a: readonly string[] | null, b: readonly string[]): boolean =>
  a !== null && a.length === b.length && a.every((one, index) => one === b[index]);

/** "usage metrics, feedback reports"; where there are semicolons, they are what separates. */
export const commaList = listCodec(
  (line) => {
    const bySemicolon = splitList(line, ";");
    return bySemicolon.length > 1 ? bySemicolon : splitList(line, ",");
  },
  (data) => data.join(", "),
);

/** "Elena handles strategy; Support handles issues" */
export const semicolonList = listCodec(
  (line) => splitList(line, ";"),
  (data) => data.join("; "),
);

/** `"Hey Success" or "Consult Customer"` */
export const triggers = listCodec(
  (line) => splitQuoted(line) ?? splitList(line, ","),
  (data) => data.map((one) => `"${one}"`).join(" or "),
);

/** `"When is renewal?", "What are their main challenges?"` */
export const questions = listCodec(
  (line) => splitQuoted(line) ?? splitList(line, ","),
  (data) => data.map((one) => `"${one}"`).join(", "),
);

const oneQuoted = /\s*(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|'[^']*')\s*/y;
const between = /(?:,?\s*(?:or|and|oder|und)\b|,|;|$)/y;

/** Texts in quotation marks and nothing but separators between them; null otherwise. */
function splitQuoted(line: string): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < line.length; ) {
    oneQuoted.lastIndex = at;
    const next = oneQuoted.exec(line);
    const inside = next === null ? null : unquote(next[0].trim());
    if (next === null || inside === null || inside === "") return null;
    found.push(inside);
    between.lastIndex = at + next[0].length;
    const separator = between.exec(line);
    if (separator === null) return null;
    at = between.lastIndex + (separator[0] === "" ? 1 : 0);
  }
  return found;
}

/** A codec for lists of groups that are each written as one text. */
export const each = <T>(
  list: Codec<string[]> | ReturnType<typeof listCodec>,
  one: { read(text: string): T; write(data: T): string },
): Codec<T[]> => ({
  read: (value) => list.read(value)?.map(one.read) ?? null,
  write: (data) => list.write(data.map(one.write)),
});

const bracketed = /^([^()]*[^()\s])\s*\((.+)\)$/;

/** "Account expansion strategies (with Brand Strategist)" */
export const matter = {
  read(line: string): { matter: string; with?: string } {
    const [, name, inside = ""] = bracketed.exec(line) ?? [];
    const partner = /^with ([^,;()]+)$/i.exec(inside)?.[1]?.trim();
    return name === undefined || partner === undefined ? { matter: line } : { matter: name, with: partner };
  },
  write: ({ matter: name, with: partner }: { matter: string; with?: string | null }): string =>
    partner === null || partner === undefined ? name : `${name} (with ${partner})`,
};

/** "Brand Strategist (account expansion strategy)" */
export const partner = {
  read(line: string): { name: string; for?: string } {
    const [, name, purpose] = bracketed.exec(line) ?? [];
    return name === undefined || purpose === undefined ? { name: line } : { name, for: purpose.trim() };
  },
  write: ({ name, for: purpose }: { name: string; for?: string }): string =>
    purpose === undefined ? name : `${name} (${purpose})`,
};

/** "Finance team (renewal forecasting, expansion revenue)" */
export const team = {
  read(line: string): { team: string; about?: string[] } {
    const [, name, about] = bracketed.exec(line) ?? [];
    return name === undefined || about === undefined
      ? { team: line }
      : { team: name, about: splitList(about, ",") };
  },
  write: ({ team: name, about = [] }: { team: string; about?: string[] }): string =>
    about.length === 0 ? name : `${name} (${about.join(", ")})`,
};

/** ">95% customer retention rate" */
export const indicator = {
  read(line: string): { metric: string; target?: string } {
    const [, target, metric] = /^([<>]\d{1,6}(?:\.\d{1,4})?%?) (\S.*)$/.exec(line) ?? [];
    return target === undefined || metric === undefined ? { metric: line } : { metric, target };
  },
  write: ({ metric, target }: { metric: string; target?: string }): string =>
    target === undefined ? metric : `${target} ${metric}`,
};

/** A list that always stands below its label, whatever it holds. */
export const listBelow: Codec<string[]> = {
  read: commaList.read,
  write: (data) => below(data.map(writeLine)),
};

type FullName = { given: string; family?: string; credentials?: string[] };
const title = /^(?:dr|prof|mr|mrs|ms|mx|sir|dame|fr|rev|herr|frau)\.?$/i;

/** "Elena Rodriguez, MBA, Customer Success Certified" */
export const fullName: Codec<FullName> = {
  read({ text: line, items }) {
    const [name, ...credentials] = splitList(line, ",");
    if (name === undefined || items.length > 0) return null;
    const words = name.split(" ");
    const count = words.length > 1 && title.test(words[0] ?? "") ? 2 : 1;
    const family = words.slice(count).join(" ");
    return {
      given: words.slice(0, count).join(" "),
      ...(family === "" ? {} : { family }),
      ...(credentials.length === 0 ? {} : { credentials }),
    };
  },
  write: ({ given, family, credentials = [] }) =>
    onLine([[given, family].filter((part) => part !== undefined).join(" "), ...credentials].join(", ")),
};
