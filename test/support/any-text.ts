import fc from "fast-check";

const surrogates = { from: 0xd800, count: 0x800 };
const codePoints = 0x110000 - surrogates.count;

/** Every code point but the halves of a pair, by its number among them. */
const anyCodePoint = fc.nat(codePoints - 1).map(
  (index) => String.fromCodePoint(index < surrogates.from ? index : index + surrogates.count),
  (text) => {
    const code = typeof text === "string" ? (text.codePointAt(0) ?? -1) : -1;
    const isHalf = code >= surrogates.from && code < surrogates.from + surrogates.count;
    if (code === -1 || isHalf || String.fromCodePoint(code) !== text) throw new Error("no code point");
    return code < surrogates.from ? code : code - surrogates.count;
  },
);

/**
 * Any text at all, as fast-check's own unit "binary" gives it. That one first makes a table of all code points, which
 * takes longer than most of the tests that use it.
 */
export const anyText = (constraints: fc.StringSharedConstraints = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: anyCodePoint });
