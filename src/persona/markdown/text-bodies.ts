import { framePattern } from "../identity-schema.ts";
import type { Block } from "./block.ts";
import { type Body, type Left, leftBlock, type Taken } from "./body.ts";
import { readLine, splitLabel, writeLabel, writeLine } from "./line-text.ts";
import { oneLine } from "./read-blocks.ts";
import { flatText, leftItem } from "./read-items.ts";

const path = "output";

/** Output Instructions: the instruction, the fenced frame, and the rules below it. */
export const outputBody: Body = {
  read(blocks) {
    const taken: Taken[] = [];
    const left: Left[] = [];
    const seen = new Set<string>();
    const has = (key: string): boolean => taken.some((one) => one.path[1] === key);
    const frameAt = blocks.findIndex((block) => readFrame(block) !== null);
    for (const [index, block] of blocks.entries()) {
      const { span } = block;
      const frame = index === frameAt ? readFrame(block) : null;
      if (frame !== null) {
        taken.push({ path: [path, "frame"], value: frame.name, span });
        if (frame.body !== "") taken.push({ path: [path, "body"], value: frame.body, span });
      } else if (block.kind === "paragraph" && !has("instruction") && index < frameAt) {
        const text = oneLine(block.text);
        const label = splitLabel(text);
        const instruction = readLine((label?.rest ?? text).replace(/:$/, "")).trim();
        if (instruction === "") left.push(leftBlock(block));
        else {
          if (label !== null) taken.push({ path: [path, "emphasis"], value: label.label, span });
          taken.push({ path: [path, "instruction"], value: instruction, span });
        }
      } else if (block.kind === "list")
        for (const item of block.items) {
          const rule = readLine(flatText(item) ?? "");
          if (rule === "" || seen.has(rule.toLowerCase())) left.push(leftItem(item));
          else {
            taken.push({ path: [path, "rules", seen.size], value: rule, span: item.span });
            seen.add(rule.toLowerCase());
          }
        }
      else left.push(leftBlock(block));
    }
    return { taken, left };
  },
  write({ output }) {
    if (output === undefined) return null;
    const { emphasis, instruction, frame, body, rules } = output;
    const said = instruction === undefined ? null : `${instruction}:`;
    const lines = [
      ...(said === null
        ? []
        : [emphasis === undefined ? writeLine(said) : `${writeLabel(emphasis)}: ${said}`]),
      ...(frame === undefined
        ? []
        : [
            "```",
            `=== BEGIN ${frame} RESPONSE ===`,
            ...(body === undefined ? [] : [`[${body}]`]),
            `=== END ${frame} RESPONSE ===`,
            "```",
          ]),
      ...rules.map((rule) => `- ${writeLine(rule)}`),
    ];
    return lines.length === 0 ? null : lines.join("\n");
  },
};

/** The name of the frame lines in a fenced block, and what stands between them without its brackets. */
function readFrame(block: Block): { readonly name: string; readonly body: string } | null {
  if (block.kind !== "code") return null;
  const lines = block.value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const name = /^=== BEGIN (.+) RESPONSE ===$/.exec(lines[0] ?? "")?.[1];
  if (name === undefined || lines.at(-1) !== `=== END ${name} RESPONSE ===` || !framePattern.test(name))
    return null;
  const inside = oneLine(lines.slice(1, -1).join("\n"));
  return { name, body: /^\[(.*)\]$/.exec(inside)?.[1]?.trim() ?? inside };
}

/** Signature style: one or more paragraphs in quotation marks, or a quotation. */
export const signatureBody: Body = {
  read(blocks) {
    const end = blocks.findIndex((block) => paragraphsOf(block) === null);
    const own = end < 0 ? blocks : blocks.slice(0, end);
    const texts = own.flatMap((block) => paragraphsOf(block) ?? []);
    const [first] = own;
    const last = own.at(-1);
    const left = (end < 0 ? [] : blocks.slice(end)).map(leftBlock);
    const whole = texts.join("\n\n");
    const value = (/^["“„]([\s\S]*)["”“]$/.exec(whole)?.[1] ?? whole).trim();
    if (first === undefined || last === undefined || value === "")
      return { taken: [], left: blocks.map(leftBlock) };
    const span = { start: first.span.start, end: last.span.end };
    return { taken: [{ path: ["signature"], value, span }], left };
  },
  write: ({ signature }) =>
    signature === undefined
      ? null
      : `"${signature
          .split(/\n{2,}/)
          .map((paragraph, index) =>
            paragraph
              .split("\n")
              // The first line begins with a quotation mark.
              .map((line, at) => (index + at === 0 ? line : writeLine(line)))
              .join("\\\n"),
          )
          .join("\n\n")}"`,
};

/** A line break in the source is a space, one behind a backslash a line break. */
function paragraphsOf(block: Block): string[] | null {
  if (block.kind === "quote") {
    const inner = block.blocks.map(paragraphsOf);
    return inner.some((one) => one === null) ? null : inner.flatMap((one) => one ?? []);
  }
  if (block.kind !== "paragraph") return null;
  return [
    block.text
      .split("\\\n")
      .map((line) => readLine(oneLine(line)))
      .join("\n"),
  ];
}
