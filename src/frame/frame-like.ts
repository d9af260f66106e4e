// C0 without tab, line feed and carriage return; DEL and C1; the invisible characters that reorder or hide text.
// Zero-width joiner and non-joiner stay: emoji and several scripts need them.
export const driving =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/**
 * Any persona's frame line, in any case, with any run of equals signs: a reader must never take it for ours. The first
 * group is the words, the second BEGIN or END. Bounded, so that a hostile text costs no more than linear time.
 */
export const frameLike = /={2,20}[^\S\n]{0,8}((BEGIN|END)\b[^=\n]{0,120}?\bRESPONSE)[^\S\n]{0,8}={2,20}/gi;
