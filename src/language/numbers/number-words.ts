/** "one" to "nineteen". */
export const ones =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
/** "twenty" to "ninety". */
export const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** What a single word in a number's place is worth. */
export const numberWords: Readonly<Record<string, number>> = {
  zero: 0,
  no: 0,
  a: 1,
  an: 1,
  ...Object.fromEntries(ones.map((word, index) => [word, index + 1])),
  ...Object.fromEntries(tens.map((word, index) => [word, (index + 2) * 10])),
  dozen: 12,
  hundred: 100,
  single: 1,
  both: 2,
  once: 1,
  twice: 2,
};

/** Fractions in words, as shares. */
export const fractions: Record<string, number> = {
  half: 0.5,
  "one half": 0.5,
  "a third": 0.3333,
  "one third": 0.3333,
  "two thirds": 0.6667,
  "a quarter": 0.25,
  "one quarter": 0.25,
  "three quarters": 0.75,
  "a fifth": 0.2,
  "one fifth": 0.2,
  "a tenth": 0.1,
};
