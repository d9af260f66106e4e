import { randomBytes } from "node:crypto";

/** Crockford's digits: none that look alike. */
const digits = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten random digits (50 bits): unique in any journal, and short beginnings of it are too. */
export const newId = (): string => Array.from(randomBytes(10), (byte) => digits[byte & 31]).join("");
