import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { severities, type VerificationCode } from "../../../src/verification/verification.ts";
import { type CorpusCase, lineOf, verifyCase } from "./corpus.ts";
import { cases as good } from "./good-answers.ts";
import { cases as varied } from "./varied-answers.ts";

const folder = new URL("./", import.meta.url);
/** Every file of cases in this folder. */
const files = readdirSync(folder).filter((name) => /-(?:cases|answers)\.ts$/.test(name));
const all = (
  await Promise.all(
    files.map(async (file) => {
      const { cases } = (await import(new URL(file, folder).href)) as { cases: readonly CorpusCase[] };
      return cases.map((one) => ({ file, one }));
    }),
  )
).flat();

/** Answers about authority and planted text are labelled for these only: their figures and names are made up. */
const labelledIn = (file: string): ((code: VerificationCode) => boolean) =>
  /authority|input/.test(file)
    ? (code) => /^(?:authority|input|element|response|frame|control)/.test(code)
    : () => true;

const key = (code: string, at: number | null): string => `${code} ${at ?? "-"}`;

/** What was found and should not have been, what should have been found and was not, and what was found rightly. */
async function judge({ file, one }: (typeof all)[number]) {
  const isLabelled = labelledIn(file);
  const { findings } = await verifyCase(one);
  const expected = one.expect.map(([code, words]) => ({ code, id: key(code, lineOf(one.body, words)) }));
  const found = findings
    .filter(({ code }) => isLabelled(code))
    .map(({ code, at, message }) => ({ code, id: key(code, at), message }));
  // A line may hold two mistakes of one code: each label asks for one finding of its own.
  const open = expected.map(({ id }) => id);
  const right: VerificationCode[] = [];
  const wrong = found.filter(({ code, id }) => {
    const at = open.indexOf(id);
    if (at === -1) return true;
    open.splice(at, 1);
    right.push(code);
    return false;
  });
  const missed = open.map((id) => id.split(" ")[0] as VerificationCode);
  return { one, wrong, missed, right };
}

const judged = await Promise.all(all.map(judge));

const rows = (Object.keys(severities) as VerificationCode[]).map((code) => {
  const right = judged.flatMap((each) => each.right).filter((each) => each === code).length;
  const wrong = judged.flatMap((each) => each.wrong).filter((each) => each.code === code).length;
  const missed = judged.flatMap((each) => each.missed).filter((each) => each === code).length;
  return {
    code,
    labelled: right + missed,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
    misses: judged.filter((each) => each.missed.includes(code)).map(({ one }) => one.name),
    alarms: judged.flatMap(({ one, wrong: some }) =>
      some.filter((each) => each.code === code).map(({ message }) => `${one.name}: ${message}`),
    ),
  };
});

describe("the labelled corpus of answers", () => {
  it("is judged as its labels say", () => {
    const lines = rows.map(({ code, labelled, precision, recall, misses, alarms }) =>
      [
        `${code.padEnd(22)} ${String(labelled).padStart(3)}  ${precision.toFixed(2)}  ${recall.toFixed(2)}`,
        ...misses.map((name) => `    missed: ${name}`),
        ...alarms.map((alarm) => `    false alarm: ${alarm}`),
      ].join("\n"),
    );
    console.log([`${all.length} answers\n${"code".padEnd(22)}   n  prec  rec`, ...lines].join("\n"));
    const below = rows.filter(({ precision, recall }) => precision < 0.95 || recall < 0.9);
    expect(below.map(({ code }) => code)).toEqual([]);
  });

  it.each([...good, ...varied].map((one) => [one.name, one] as const))(
    "finds nothing wrong with %s",
    async (_name, one) => {
      const { findings } = await verifyCase(one);
      expect(
        findings.map(
          ({ code, message, at }) => `${code}: ${message}: ${one.body.split("\n")[(at ?? 1) - 1]}`,
        ),
      ).toEqual([]);
    },
  );
});
