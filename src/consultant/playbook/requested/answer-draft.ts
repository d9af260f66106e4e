import { writeText } from "../../../request/read-deliverables.ts";
import type { AccountMaterial, Material } from "../material.ts";
import { blocks } from "../phrase.ts";
import { reply } from "./reply.ts";
import { writeDeliverable } from "./write-deliverable.ts";

/** Accounts of a case for which a hand-over note is written; a convention. */
const mostNotes = 3;

const aboutOne =
  (material: Material) =>
  (account: AccountMaterial): Material => ({ ...material, accounts: [account] });

/** The texts that were asked for, each in a fence of its own to be copied, with who may send it and what is to be filled in. */
export function answerDraft(material: Material): string | null {
  const { practice, request, handover, accounts } = material;
  const kinds = request.drafts.length === 0 ? (["mail"] as const) : request.drafts;
  // A note is about one account, and there is one for each.
  const about = handover === null ? [material] : accounts.slice(0, mostNotes).map(aboutOne(material));
  return blocks(
    about
      .flatMap((one) => kinds.map((kind) => ({ one, kind })))
      .map(({ one, kind }) => {
        const { deliverable, send } = writeDeliverable(one, kind);
        return blocks([
          reply(practice, "draft_head", { kind: practice.deliverables.kinds[kind], send }),
          `\`\`\`${kind}\n${writeText(deliverable)}\`\`\``,
        ]);
      }),
  );
}
