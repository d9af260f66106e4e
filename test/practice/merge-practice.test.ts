import { describe, expect, test } from "vitest";
import { mergePractice } from "../../src/practice/merge-practice.ts";
import { parsePractice } from "../../src/practice/parse-practice.ts";
import { shippedFiles } from "./shipped-practice.ts";

const merged = (override: Record<string, unknown>) => {
  const parsed = parsePractice(mergePractice(shippedFiles(), override));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
};

describe("a project's own practice over the shipped one", () => {
  test("changes one number and leaves the rest", () => {
    const { health } = merged({ "health.yaml": { bands: { green: 80 } } });
    expect(health.bands).toEqual({ green: 80, yellow: 50, src: "GL" });
  });

  test("finds an indicator by the ids on its way", () => {
    const { indicators } = merged({
      "indicators.yaml": {
        dimensions: [
          {
            id: "usage",
            indicators: [{ id: "usage.login_frequency", green: 0.9, src: "own" }],
          },
        ],
      },
    });
    expect(indicators.dimensions).toHaveLength(6);
    expect(indicators.dimensions[0]?.indicators[0]).toMatchObject({
      green: 0.9,
      red: 0.5,
      name: "Login frequency",
      src: "own",
    });
  });

  test("replaces a condition whole", () => {
    const { phases } = merged({
      "phases.yaml": {
        phases: [{ id: "renewal", when: { days_to_deadline: { below: 60 } } }],
      },
    });
    expect(phases.phases[1]?.when).toEqual({ days_to_deadline: { below: 60 } });
  });

  test("takes out and adds by id", () => {
    const { redFlags } = merged({
      "red-flags.yaml": {
        flags: [
          { id: "RF19", remove: true },
          {
            id: "OWN1",
            name: "region closed",
            levels: [
              {
                severity: "warn",
                when: { fact: "account.segment", is: "smb" },
              },
            ],
            src: "own",
          },
        ],
      },
    });
    const ids = redFlags.flags.map((flag) => flag.id);
    expect(ids).not.toContain("RF19");
    expect(ids.at(-1)).toBe("OWN1");
  });

  test("leaves what it was given as it was", () => {
    const base = shippedFiles();
    mergePractice(base, { "health.yaml": { bands: { green: 80 } } });
    expect(base).toEqual(shippedFiles());
  });

  test("an unknown key in it is reported like any other", () => {
    const parsed = parsePractice(
      mergePractice(shippedFiles(), {
        "health.yaml": { bands: { amber: 60 } },
      }),
    );
    expect(parsed.ok).toBe(false);
  });

  test("a key named __proto__ changes no prototype", () => {
    mergePractice(shippedFiles(), JSON.parse('{"health.yaml": {"__proto__": {"polluted": true}}}'));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
