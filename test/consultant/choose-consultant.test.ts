import { describe, expect, it } from "vitest";
import { chooseConsultant, defaultModel } from "../../src/consultant/choose-consultant.ts";

describe("who answers", () => {
  it.each([
    [
      { named: "claude-opus-5-5", hasCredentials: false, hasBaseUrl: false },
      { kind: "model", model: "claude-opus-5-5" },
    ],
    [{ named: "playbook", hasCredentials: true, hasBaseUrl: true }, { kind: "playbook" }],
    [
      { named: null, hasCredentials: true, hasBaseUrl: false },
      { kind: "model", model: defaultModel },
    ],
    [
      { named: null, hasCredentials: false, hasBaseUrl: true },
      { kind: "model", model: defaultModel },
    ],
    [{ named: null, hasCredentials: false, hasBaseUrl: false }, { kind: "playbook" }],
  ])("with %j is %j", (settings, choice) => {
    expect(chooseConsultant(settings)).toEqual(choice);
  });
});
