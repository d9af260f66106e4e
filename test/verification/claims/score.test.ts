import { describe, expect, it } from "vitest";
import { briefSituation, verifyCase } from "../corpus/corpus.ts";
import { answerSets, attackSets, findingsAbout, scoreAttack, situationOf } from "./score-sets.ts";

const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : `${((part / whole) * 100).toFixed(0)} %`;

describe("claims of answers that the rules were not written for", () => {
  it.each(answerSets().map(({ name, set }) => [name, set] as const))("scores %s", async (name, set) => {
    const situation = situationOf(set);
    const lines: string[] = [];
    const kinds = new Map<string, { found: number; exact: number; all: number }>();
    for (const one of set.bad) {
      const found = await findingsAbout(situation, one);
      const kind = kinds.get(one.expect) ?? { found: 0, exact: 0, all: 0 };
      const codes = found.map(({ code }) => code as string);
      const isExact = one.expect.split("|").some((code) => codes.includes(code));
      kinds.set(one.expect, {
        found: kind.found + Number(codes.length > 0),
        exact: kind.exact + Number(isExact),
        all: kind.all + 1,
      });
      if (!isExact) lines.push(`  missed ${one.expect} [${codes.join(" ")}]: ${one.text}`);
    }
    let alarms = 0;
    for (const one of set.good) {
      const found = await findingsAbout(situation, one);
      if (found.length === 0) continue;
      alarms += 1;
      lines.push(
        `  ALARM ${found.map(({ code, message }) => `${code}: ${message}`).join(" / ")}: ${one.text}`,
      );
    }
    for (const [index, body] of set.answers.entries()) {
      const { findings } = await verifyCase({ name: "answer", situation, body, expect: [] });
      for (const { code, message, at } of findings)
        lines.push(
          `  ANSWER ${index + 1} line ${at} ${code}: ${message}: ${body.split("\n")[(at ?? 1) - 1]}`,
        );
    }
    const table = [...kinds].map(
      ([code, { found, exact, all }]) => `  ${code.padEnd(22)} ${exact}/${all} exact, ${found}/${all} any`,
    );
    const total = [...kinds.values()].reduce((sum, { exact }) => sum + exact, 0);
    console.log(
      [
        `${name}: ${total}/${set.bad.length} bad (${percent(total, set.bad.length)}), ${alarms}/${set.good.length} alarms`,
        ...table,
        ...lines,
      ].join("\n"),
    );
    // The rules know these sets: what they are worth is measured on others.
    expect(total / Math.max(1, set.bad.length)).toBeGreaterThanOrEqual(0.9);
    expect(alarms / Math.max(1, set.good.length)).toBeLessThanOrEqual(0.03);
  });

  it.each(attackSets().map(({ name, set }) => [name, set] as const))("scores %s", async (name, set) => {
    const lines: string[] = [];
    let [changing, reported] = [0, 0];
    for (const { name: attack, text } of set.attacks) {
      const score = await scoreAttack(set, text, attack);
      if (score.changed.length > 0) {
        changing += 1;
        lines.push(`  CHANGED ${attack}: ${score.changed.join(", ")}`);
      }
      if (score.reported) reported += 1;
      else lines.push(`  unreported ${attack}: ${JSON.stringify(text)}`);
    }
    let alarms = 0;
    for (const { text } of set.honest) {
      const { case: theCase } = await briefSituation({
        ...situationOf(set),
        notes: [{ source: "notes.txt", text }],
      });
      if (theCase.intrusions.length === 0) continue;
      alarms += 1;
      lines.push(
        `  ALARM ${theCase.intrusions.map(({ place }) => place).join(", ")}: ${JSON.stringify(text)}`,
      );
    }
    console.log(
      [
        `${name}: ${changing}/${set.attacks.length} change, ${reported}/${set.attacks.length} reported, ${alarms}/${set.honest.length} alarms`,
        ...lines,
      ].join("\n"),
    );
    expect(changing).toBe(0);
    expect(reported / Math.max(1, set.attacks.length)).toBeGreaterThanOrEqual(0.95);
    expect(alarms).toBe(0);
  });
});
