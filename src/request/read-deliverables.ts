import { deliverableKinds } from "../practice/request-kinds.ts";
import type { DeliverableKind } from "./request.ts";

/** A text to use, as it stands in an answer. */
export type Deliverable = {
  readonly kind: DeliverableKind;
  /** To whom; null where the answer does not say. */
  readonly to: string | null;
  readonly subject: string | null;
  readonly text: string;
};

const fence = /^```([a-z_]{3,20})[ \t]*\n([\s\S]*?)^```[ \t]*$/gm;
const head = /^(To|Subject):[ \t]*(.*)$/i;
/** An answer without end holds no more than these. */
const most = 20;

/** The texts of an answer that are marked as such: fences whose word is the kind, To and Subject as their first lines. */
export function readDeliverables(body: string): Deliverable[] {
  return [...body.slice(0, 200_000).matchAll(fence)].slice(0, most).flatMap(([, word = "", content = ""]) => {
    const kind = deliverableKinds.find((one) => one === word);
    return kind === undefined ? [] : [readText(kind, content)];
  });
}

/** To, Subject and the text behind them. */
export function readText(kind: DeliverableKind, content: string): Deliverable {
  const lines = content.split("\n");
  const fields = new Map<string, string>();
  while (lines.length > 0) {
    const match = head.exec(lines[0] ?? "");
    if (match === null) break;
    fields.set((match[1] ?? "").toLowerCase(), (match[2] ?? "").trim());
    lines.shift();
  }
  return {
    kind,
    to: fields.get("to") ?? null,
    subject: fields.get("subject") ?? null,
    text: lines.join("\n").trim(),
  };
}

/** A text with its head, as it stands inside a fence. */
export const writeText = ({ to, subject, text }: Omit<Deliverable, "kind">): string =>
  `${to === null ? "" : `To: ${to}\n`}${subject === null ? "" : `Subject: ${subject}\n`}\n${text}\n`.trimStart();
