/** Words that tell one task from another have at least so many letters; a convention. */
const telling = 4;
const untelling: ReadonlySet<string> = new Set(
  (
    "about after again also been before both call customer each every from have into more most next only other " +
    "over same some than that their them then these they this time what when where which while will with " +
    "without your"
  ).split(" "),
);

/** Whether two short texts are about the same: half of the telling words of the shorter one, and two, stand in the other. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [tellingWords(one), tellingWords(other)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return shared * 2 >= fewer.size && shared >= Math.min(2, fewer.size) && shared > 0;
}

const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= telling && !untelling.has(word))
      // "escalation", "escalated" and "escalates" are one word here.
      .map((word) => word.slice(0, 6)),
  );
