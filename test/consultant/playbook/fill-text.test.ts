import { describe, expect, it } from "vitest";
import { fillText } from "../../../src/consultant/playbook/fill-text.ts";

describe("filling the texts of the practice", () => {
  it.each([
    ["Call {champion} today.", { champion: "Dana" }, "Call Dana today."],
    ["Call {champion} today. Then rest.", {}, "Then rest."],
    ["Call {champion} today.", { champion: null }, null],
    ["{account} hears from me.", { account: "the account" }, "The account hears from me."],
    ["{goal}", { goal: "{champion} and $& and \\1" }, "{champion} and $& and \\1"],
    ["Nothing to fill.", {}, "Nothing to fill."],
  ])("%j with %j is %j", (text, values, expected) => {
    expect(fillText(text, values)).toBe(expected);
  });
});
