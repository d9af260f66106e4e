import type { Token } from "../language/tokens.ts";

/** Words with a capital that name nobody's company. */
const noName =
  /^(?:i|what|why|how|who|when|where|which|if|is|it|they|this|that|these|we|our|my|the|their|there|yes|no|he|she|you|your|one|two|three|four|five|draft|write|short|please|should|can|may|could|would|do|does|did|are|explain|compare|rank|prepare|usage|champion|our|thanks|also|ok|okay|so|now|just|q[1-4]|qbr|ebr|p1|sev1|nrr|grr|arr|mrr|nps|csat|csm|roi|sla|sso|api|dpa|nda|crm|cto|cfo|ceo|coo|cio|cro|vp|svp|evp|it|hr|finance|legal|leadership|engineering|support|sales|marketing|product|procurement|elena|rodriguez|hello|hi|hey|slack|teams|zoom|excel|python|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|christmas|english|german|french|spanish|italian|portuguese|dutch|europe|germany|france|spain|italy|us|uk|usd|eur|gbp|customer|client|account|renewal)$/;
/** A customer's name stands behind one of these, or in front of one. */
const before =
  /^(?:to|for|at|with|of|from|about|on|is|are|did|does|has|lose|losing|save|saving|keep|let|give|offer|tell|that|and|bei|für|mit|von|para|a|con|de|chez|pour|à|per|di|voor|bij|darf|soll|email|mail|call|get|bring|make|move|raise|win|like|see|think|rate|help|over|approve|sue)$/;
const after =
  /^(?:'s|'|says|said|wants|asks|asked|is|are|has|had|will|wrote|threatens|threatened|left|leaves|churned|renews|renewed|needs|complains|complained|went|just|wrote|demands)$/;

/**
 * The customer a question names, where the reader of texts took none for an account: a word with a capital behind "to",
 * "for", "at" or in front of "wants", "says", "'s". For texts that are addressed to it; no fact rests on it. Null when
 * nothing looks like one.
 */
export function findNamed(tokens: readonly Token[], people: readonly string[]): string | null {
  for (const [at, token] of tokens.entries()) {
    if (!isName(token, people)) continue;
    const previous = tokens[at - 1];
    let end = at;
    while (isName(tokens[end + 1], people) && end < at + 3) end += 1;
    const next = tokens[end + 1]?.lower ?? "";
    const starts = previous === undefined || /^[.!?:;]$/.test(previous.lower);
    const isLabel = at === 0 && next === ":";
    const fits =
      isLabel || after.test(next) || (!starts && before.test(previous.lower) && !isPerson(tokens, at));
    if (fits)
      return tokens
        .slice(at, end + 1)
        .map(({ text }) => text)
        .join(" ");
  }
  return null;
}

const isName = (token: Token | undefined, people: readonly string[]): boolean =>
  token?.capital === true &&
  token.text.length > 2 &&
  !noName.test(token.lower) &&
  !people.some((name) => name.toLowerCase().includes(token.lower));

/** "Maria at Contoso": a name in front of "at" or "from" is a person's. */
function isPerson(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (tokens[end + 1]?.capital === true) end += 1;
  return /^(?:at|from)$/.test(tokens[end + 1]?.lower ?? "");
}
