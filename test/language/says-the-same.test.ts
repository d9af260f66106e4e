import { describe, expect, it } from "vitest";
import { saysTheSame } from "../../src/language/says-the-same.ts";

describe("two tasks", () => {
  it.each([
    [
      "Agree on approach and message for the expansion",
      "Agree on the message for the expansion with Sofia",
      true,
    ],
    ["Escalate the P1 to Engineering", "Escalation of the P1 with Engineering", true],
    ["Call the champion", "Champion", true],
    ["Interview one planner of each new team about wording", "Name the buyer for each new team", false],
    ["Call the CFO", "Send the mail", false],
    ["", "", false],
    ["Den Vertrag mit der Rechtsabteilung prüfen", "Vertrag von der Rechtsabteilung prüfen lassen", true],
  ])("%j and %j are the same: %s", (one, other, expected) => {
    expect([saysTheSame(one, other), saysTheSame(other, one)]).toEqual([expected, expected]);
  });
});
