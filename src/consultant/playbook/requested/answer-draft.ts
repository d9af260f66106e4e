import { writeText } from "../../../request/read-deliverables.ts";
import type { Material } from "../material.ts";
import { blocks } from "../phrase.ts";
import { reply } from "./reply.ts";
import { writeDeliverable } from "./write-deliverable.ts";

/** The texts that were asked for, each in a fence of its own to be copied, with who may send it and what is to be filled in. */
export function answerDraft(material: Material): string | null {
  const { practice, request } = material;
  const kinds = request.drafts.length === 0 ? (["mail"] as const) : request.drafts;
  return blocks(
    kinds.map((kind) => {
      const { deliverable, send } = writeDeliverable(material, kind);
      return blocks([
        reply(practice, "draft_head", { kind: practice.deliverables.kinds[kind], send }),
        `\`\`\`${kind}\n${writeText(deliverable)}\`\`\``,
      ]);
    }),
  );
}
