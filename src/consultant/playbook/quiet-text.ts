import { equalsSigns } from "../../finding/look-alikes.ts";

/** Format characters that drive or mislead a terminal; joiners stay, emoji and several scripts need them. */
const invisible = /(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}]/gu;

const rule = new RegExp(`[${equalsSigns}]{2,}`, "g");

/**
 * A written section without what quoted words may carry into it: invisible characters, and runs of equals signs, or of what looks like them, that
 * could pass for a frame line. A model's answer with these breaks the contract; the playbook keeps it.
 */
export const quietText = (section: string): string => section.replace(invisible, "").replace(rule, "=");
