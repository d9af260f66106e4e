import type { Value } from "./codec.ts";
import { writeLabel } from "./line-text.ts";

/** `- **Team**: Marketing`, or the label with a list below it; the label alone where there is nothing to say. */
export function writeLabelled(marker: string, label: string, { text, items }: Value): string {
  const indent = " ".repeat(marker.length + 1);
  const head = `${marker} ${writeLabel(label)}`;
  if (text !== "") return `${head}: ${text}`;
  if (items.length === 0) return head;
  return [`${head}:`, ...items.map((item) => `${indent}- ${item}`)].join("\n");
}
