import { createHash } from "node:crypto";

/** SHA-256 of a text as the Content-Security-Policy of a page writes it. */
export const sha256Base64 = (text: string): string => createHash("sha256").update(text).digest("base64");
