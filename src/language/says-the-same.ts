/** Words that tell one task from another have at least so many letters; a convention. */
const telling = 4;

/** Whether two short texts are about the same: half of the longer words of the shorter one stand in the other. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [longWords(one), longWords(other)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return shared > 0 && shared * 2 >= fewer.size;
}

const longWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= telling)
      // "escalation", "escalated" and "escalates" are one word here.
      .map((word) => word.slice(0, 6)),
  );
