const mostActions = 15;
const longestAction = 200;
const heading = /^\s{0,3}#{1,6}\s/;
const actionHeading = /\bactions?\b/i;
const item = /^\s{0,8}(?:\d{1,3}[.)]|[-*])\s+(.*)$/;
const day = /\b\d{4}-\d{2}-\d{2}\b/;

/**
 * The steps of an answer: list items with a calendar day below a heading that speaks of actions, at most 15 of 200
 * characters. An answer without any heading has those with an owner.
 */
export function findActions(answer: string): string[] {
  const actions: string[] = [];
  // An answer in the short form has no headings: there a step is told by its owner.
  const isShort = !answer.split("\n").some((line) => heading.test(line));
  let within = isShort;
  for (const line of answer.split("\n")) {
    if (heading.test(line)) within = actionHeading.test(line);
    const text = within && line.length < 4_000 ? item.exec(line)?.[1] : undefined;
    if (text === undefined || !day.test(text) || (isShort && !/\bowner:/i.test(text))) continue;
    actions.push(text.length <= longestAction ? text : `${text.slice(0, longestAction - 1)}…`);
    if (actions.length === mostActions) break;
  }
  return actions;
}
