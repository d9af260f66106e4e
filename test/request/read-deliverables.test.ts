import { describe, expect, it } from "vitest";
import { readDeliverables, readText, writeText } from "../../src/request/read-deliverables.ts";

describe("texts in an answer", () => {
  it("are read from the fences that name their kind, with head and text", () => {
    const body =
      "Words.\n\n```mail\nTo: Ana Ruiz\nSubject: Your renewal\n\nHello Ana,\n\n…\n```\n\n```js\nlet a\n```\n";
    expect(readDeliverables(body)).toEqual([
      { kind: "mail", to: "Ana Ruiz", subject: "Your renewal", text: "Hello Ana,\n\n…" },
    ]);
  });

  it("are the same when they are written and read again", () => {
    const deliverable = { kind: "agenda", to: "me", subject: "Call", text: "1. One\n\n2. Two" } as const;
    expect(readText("agenda", writeText(deliverable))).toEqual(deliverable);
  });

  it("without a head have none", () => {
    expect(readText("mail", "Hello")).toEqual({ kind: "mail", to: null, subject: null, text: "Hello" });
  });
});
