/** Spellings of one word inside a phrase: "has not left" is found in "hasn't left". */
const spellings: Readonly<Record<string, readonly string[] | undefined>> = {
  not: ["n't"],
  "n't": ["not"],
  is: ["'s"],
  are: ["'re"],
  "'re": ["are"],
  have: ["'ve"],
  "'ve": ["have"],
  will: ["'ll"],
  "'ll": ["will"],
  would: ["'d"],
  wo: ["will"],
  ca: ["can"],
};

/** Whether a word of a phrase stands for any word that begins so: "renew~". */
export const isStem = (word: string): boolean => word.length > 1 && word.endsWith("~");

/** Digits and signs in a first word: it is divided before it is a word of a text. */
const divided = /[\d()*-]|^\/|^$/;

/** The words that a phrase can begin with. */
export function headsOf(phrase: string): readonly string[] {
  const end = phrase.indexOf(" ");
  const head = end === -1 ? phrase : phrase.slice(0, end);
  if (divided.test(head)) return stepsOf(phrase)[0] ?? [];
  const words = head.includes("/") ? head.split("/") : [head];
  return end === -1 ? words : words.flatMap(spelled);
}

const spelled = (word: string): readonly string[] => [word, ...(spellings[word] ?? [])];

/** The words of a phrase, place by place. */
export function stepsOf(phrase: string): (readonly string[])[] {
  const steps = (digitsOrSigns.test(phrase) ? apart(phrase) : phrase)
    .trim()
    .split(/\s+/)
    .filter((step) => step !== "-");
  return steps.map((step) => {
    const words = step.includes("/") && step !== "/" ? step.split("/") : [step];
    return steps.length > 1 ? words.flatMap(spelled) : words;
  });
}

const digitsOrSigns = /[\d()]/;

/** Digits and brackets are tokens of their own. */
const apart = (phrase: string): string =>
  phrase.replace(/(?<![a-z\d])(\d+)([a-z])/g, "$1 $2").replace(/[()]/g, " $& ");
