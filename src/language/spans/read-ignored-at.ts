import type { Token } from "../tokens.ts";
import type { IgnoredSpan } from "./span.ts";

const ignored = (from: number, to: number, what: string): IgnoredSpan => ({
  kind: "ignored",
  from,
  to,
  what,
});

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const isNumber = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === "number";

/** What looks like a value and is none: clock times, versions, phone numbers, addresses of mail and web, identifiers. */
export function readIgnoredAt(tokens: readonly Token[], at: number): IgnoredSpan | null {
  const token = tokens[at];
  if (token === undefined) return null;
  return (
    addressAt(tokens, at) ??
    clockAt(tokens, at) ??
    versionAt(tokens, at) ??
    phoneAt(tokens, at) ??
    identifierAt(tokens, at, token)
  );
}

function addressAt(tokens: readonly Token[], at: number): IgnoredSpan | null {
  const next = tokens[at + 1];
  if (tokens[at]?.kind === "sign") return null;
  const web = /^(?:https?|www)$/.test(lower(tokens, at)) && next?.glued === true;
  let to = at + 1;
  let mail = false;
  while (tokens[to]?.glued === true && to < at + 60 && !/^[,;<>()[\]"|]$/.test(lower(tokens, to))) {
    if (lower(tokens, to) === "@" && to + 1 < tokens.length) mail = true;
    to += 1;
  }
  return web || mail ? ignored(at, to, mail ? "mail address" : "web address") : null;
}

/** "09:12", "9:14:03", "3pm", "10 a.m.", "1:15 pm", "14h30". */
function clockAt(tokens: readonly Token[], at: number): IgnoredSpan | null {
  if (!isNumber(tokens, at) || !/^\d{1,2}(?:[.]\d{2})?$/.test(lower(tokens, at))) return null;
  let to = at + 1;
  let found = false;
  while (
    lower(tokens, to) === ":" &&
    tokens[to]?.glued &&
    /^\d{2}(?:\.\d+)?$/.test(lower(tokens, to + 1)) &&
    tokens[to + 1]?.glued
  ) {
    to += 2;
    found = true;
  }
  const half = lower(tokens, to);
  if (/^(?:am|pm)$/.test(half) && (found || Number(lower(tokens, at)) <= 12))
    return ignored(at, to + 1, "clock time");
  if (/^[ap]$/.test(half) && lower(tokens, to + 1) === "." && lower(tokens, to + 2) === "m")
    return ignored(at, to + 3, "clock time");
  if (half === "o" && lower(tokens, to + 1) === "'") return ignored(at, to + 3, "clock time");
  return found ? ignored(at, to, "clock time") : null;
}

/** "v4.2", "version 12", "release 7.4", "4.2.1", "Android 14". */
function versionAt(tokens: readonly Token[], at: number): IgnoredSpan | null {
  const first = lower(tokens, at);
  if (/^v\d/.test(first) || (first === "v" && tokens[at + 1]?.glued && isNumber(tokens, at + 1))) {
    let to = at + 1;
    while (tokens[to]?.glued === true && (isNumber(tokens, to) || lower(tokens, to) === ".")) to += 1;
    return ignored(at, to, "version");
  }
  if (
    isNumber(tokens, at) &&
    /^\d{1,3}(?:\.\d{1,3}){2,3}$/.test(first) &&
    !/^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(first) &&
    !/^[1-9]\d{0,2}(?:\.\d{3}){2,3}$/.test(first)
  )
    return ignored(at, at + 1, "version");
  return null;
}

const phoneWord =
  /^(?:tel|tél|tfno|telefon|téléphone|teléfono|phone|fax|mobil|mobile|móvil|portable|handy|durchwahl)$/;

/** "+44 20 7946 0958", "(602) 555-0148", "800-555-0163", "x204". */
function phoneAt(tokens: readonly Token[], at: number): IgnoredSpan | null {
  const plus = lower(tokens, at) === "+" && isNumber(tokens, at + 1) && tokens[at + 1]?.glued === true;
  const bracket =
    lower(tokens, at) === "(" &&
    /^\d{3,5}$/.test(lower(tokens, at + 1)) &&
    lower(tokens, at + 2) === ")" &&
    isNumber(tokens, at + 3);
  if (!plus && !bracket && !isNumber(tokens, at)) return null;
  let to = plus || bracket ? at + 1 : at;
  let groups = 0;
  let digits = 0;
  for (;;) {
    const written = lower(tokens, to);
    if (/^\d{1,7}$/.test(written) || /^\d{2,4}(?:[.]\d{2,4}){1,4}$/.test(written)) {
      groups += 1;
      digits += written.replace(/\D/g, "").length;
      to += 1;
    } else if (
      /^[-()/]$/.test(written) &&
      (isNumber(tokens, to + 1) || written === ")" || lower(tokens, to + 1) === "(") &&
      groups > 0
    )
      to += 1;
    else break;
    if (to > at + 16) break;
  }
  if (lower(tokens, to - 1) === "(" || lower(tokens, to - 1) === "-") to -= 1;
  if (/^x\d{2,5}$/.test(lower(tokens, to))) to += 1;
  const before = lower(tokens, /^[.:]$/.test(lower(tokens, at - 1)) ? at - 2 : at - 1);
  if (phoneWord.test(before) && groups >= 2 && digits >= 6) return ignored(at, to, "phone number");
  if (plus ? digits >= 9 : bracket ? digits >= 9 : groups >= 3 && digits >= 9 && dashed(tokens, at, to))
    return ignored(at, to, "phone number");
  return null;
}

/** A bare phone number is held together by hyphens: "800-555-0163"; "12 400 380" in a line of figures is none. */
const dashed = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).filter((token) => token.lower === "-").length >= 2 &&
  !/^\d{4}$/.test(lower(tokens, from));

/** "#48213", "INC-20931", "PRB-118", "00419927", "0015g00000XkPz2", "project44", "ISO 27001". */
function identifierAt(tokens: readonly Token[], at: number, token: Token): IgnoredSpan | null {
  if (token.lower === "#" && isNumber(tokens, at + 1) && tokens[at + 1]?.glued)
    return ignored(at, at + 2, "number of a ticket or document");
  // "20-1187", "2024-0871": the number of a contract or a document.
  const [dash, second] = [tokens[at + 1], tokens[at + 2]];
  if (
    token.kind === "number" &&
    dash?.lower === "-" &&
    dash.glued &&
    second?.glued === true &&
    ((/^\d{1,2}$/.test(token.lower) && /^\d{4,}$/.test(second.lower)) ||
      (/^20\d\d$/.test(token.lower) && /^\d{3,}$/.test(second.lower) && !/^20\d\d$/.test(second.lower))) &&
    tokens[at + 3]?.lower !== "-"
  )
    return ignored(at, at + 3, "number of a ticket or document");
  if (token.kind === "number" && /^0\d{3,}$/.test(token.lower))
    return ignored(at, glueEnd(tokens, at + 1), "identifier");
  if (token.kind === "number" && /^\d{9,}$/.test(token.lower)) return ignored(at, at + 1, "identifier");
  if (
    token.kind === "word" &&
    /^(?:\p{Lu}{1,6}|[a-z]{2,5})$/u.test(token.text) &&
    lower(tokens, at + 1) === "-" &&
    tokens[at + 1]?.glued &&
    tokens[at + 2]?.glued &&
    /^\d{3,}$/.test(lower(tokens, at + 2)) &&
    token.text === token.text.toUpperCase()
  )
    return ignored(at, glueEnd(tokens, at + 3), "number of a ticket or document");
  if (token.kind === "word" && /^[a-z]{2,8}\d{3,}$/.test(token.lower))
    return ignored(at, at + 1, "number of a ticket or document");
  return null;
}

function glueEnd(tokens: readonly Token[], at: number): number {
  let to = at;
  while (
    tokens[to]?.glued === true &&
    (tokens[to]?.kind !== "sign" || (lower(tokens, to) === "-" && tokens[to + 1]?.glued === true))
  )
    to += 1;
  return to;
}
