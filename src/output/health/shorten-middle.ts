import { displayWidth } from "../../finding/display-width.ts";

const printable = /^[ -~]*$/;

/** A name of at most so many columns: its middle is left out, for names of one group differ at both ends. */
export function shortenMiddle(name: string, columns: number): string {
  if (printable.test(name)) {
    if (name.length <= columns) return name;
    const head = Math.ceil((columns - 1) / 2);
    return `${name.slice(0, head)}…${name.slice(name.length - (columns - 1 - head))}`;
  }
  if (displayWidth(name) <= columns) return name;
  const characters = [...name];
  const head = take(characters, Math.ceil((columns - 1) / 2));
  const tail = take(characters.reverse(), columns - 1 - displayWidth(head.join("")));
  return `${head.join("")}…${tail.reverse().join("")}`;
}

function take(characters: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += displayWidth(character);
    if (width > columns) break;
    taken.push(character);
  }
  return taken;
}
