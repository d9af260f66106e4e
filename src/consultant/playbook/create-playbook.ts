import type { Consultant } from "../consultant.ts";
import { buildMaterial, type PlaybookInput } from "./build-material.ts";
import { writeAnswer } from "./write-answer.ts";
import { writeShort } from "./write-short.ts";

/**
 * The embedded consultant: rules, no language model, no network. The same case gives the same answer, byte for byte.
 * It needs no prompt; what it knows is in the input. It never fails, and yields a text event an element.
 */
export const createPlaybook = (input: PlaybookInput): Consultant =>
  async function* playbook(_prompt, signal) {
    const material = buildMaterial(input);
    const sections = material.form === "full" ? writeAnswer(material) : writeShort(material);
    for (const [index, section] of sections.entries()) {
      signal.throwIfAborted();
      yield { type: "text", text: index === 0 ? section : `\n${section}` };
    }
    yield {
      type: "final",
      stopReason: "end_turn",
      usage: { inputTokens: 0, outputTokens: 0, cacheCreationInputTokens: 0, cacheReadInputTokens: 0 },
      requestId: null,
    };
  };
