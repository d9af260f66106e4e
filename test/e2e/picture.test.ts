import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawTerminal } from "../picture/draw-terminal.ts";
import { columns, recordSession } from "../picture/record-session.ts";
import { hasTmux } from "../support/terminal.ts";

const wordsOf = (svg: string): string[] =>
  [...svg.matchAll(/<tspan [^>]*>([^<]*)</g)].map(([, text = ""]) => text.trimEnd());

it.skipIf(!hasTmux)("README's picture shows what the program prints (else: npm run picture)", async () => {
  const picture = readFileSync(new URL("../../docs/terminal.svg", import.meta.url), "utf8");
  expect(wordsOf(picture)).toEqual(wordsOf(drawTerminal(await recordSession(), columns, "")));
  expect(picture).not.toMatch(/<script|href=|url\(/);
});
