import type { Cell } from "./cell.ts";
import { dayIn } from "./find-day.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { LayoutState } from "./layout-state.ts";
import { quoteMark } from "./line-marks.ts";
import { pushCell, tokensOf } from "./push-cell.ts";
import type { Line } from "./read-table.ts";

const mailHead =
  /^\s*(?:>\s*)*(from|to|cc|bcc|date|sent|subject|re|fwd|attendees|call date|meeting date|von|an|gesendet|datum|betreff|de|à|para|envoyé|enviado(?: el)?|fecha|objet|asunto)\s*:\s*(.*)$/iu;
/** Heads of mails in other languages, by the English one. */
const headNames: Readonly<Record<string, string>> = {
  von: "from",
  de: "from",
  an: "to",
  à: "to",
  para: "to",
  gesendet: "sent",
  envoyé: "sent",
  enviado: "sent",
  "enviado el": "sent",
  datum: "date",
  fecha: "date",
  betreff: "subject",
  objet: "subject",
  asunto: "subject",
};
const wrote =
  /^\s*(?:>\s*)*(?:on .{6,80}wrote|am .{6,60} schrieb .{2,60}|le .{6,80} a écrit|el .{6,80} escribió)\s*:?\s*$/i;
const forwarded =
  /^\s*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original)/i;

/** Reads a line that belongs to the frame of a mail: its head, or who wrote what is answered. False where it is none. */
export function readMailLine(line: Line, state: LayoutState, options: LayoutOptions, cells: Cell[]): boolean {
  if (forwarded.test(line.text) || wrote.test(line.text)) {
    state.speaker = null;
    state.sender = null;
    const day = wrote.test(line.text) ? dayIn(line, options) : null;
    if (day !== null) state.mailDay = day;
    pushCell(cells, tokensOf(line, 0), line, state, { kind: "title", quoted: true, section: "mail wrote" });
    return true;
  }
  const quoted = quoteMark.test(line.text);
  const head = mailHead.exec(line.text);
  const headName = headNames[(head?.[1] ?? "").toLowerCase()] ?? (head?.[1] ?? "").toLowerCase();
  if (head && readMailHead(headName, head[2] ?? "", line, state, options)) {
    const isSubject = headName === "subject";
    const value = isSubject ? line.text.search(/\S/) : line.text.length - (head[2] ?? "").length;
    pushCell(cells, tokensOf(line, value), line, state, {
      kind: isSubject ? "prose" : /^(?:re|fwd)$/.test(headName) ? "title" : "label",
      quoted,
      section: `mail ${headName}`,
    });
    return true;
  }
  return false;
}

function readMailHead(
  label: string,
  value: string,
  line: Line,
  state: LayoutState,
  options: LayoutOptions,
): boolean {
  const name = label.toLowerCase();
  if (name === "from") {
    const person = /^\s*"?([^"<@]{2,60}?)"?\s*(?:<|$|,|\()/.exec(value)?.[1]?.trim();
    state.speaker = {
      name: person ?? value.trim(),
      role: state.signatures.get(line.line) ?? null,
      ours: /^(?:me|us|i|ours)\b/i.test(value.trim()) ? true : null,
    };
    state.sender = state.speaker;
    state.block += 1;
    state.section = null;
    state.day = null;
    return true;
  }
  if (/^(?:date|sent|call date|meeting date)$/.test(name)) {
    const day = dayIn({ ...line, text: value }, options);
    if (day === null) return false;
    state.mailDay = day;
    return true;
  }
  return /^(?:to|cc|bcc|subject|re|fwd|attendees)$/.test(name);
}
