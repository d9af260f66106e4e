/** Denied, supposed, aimed at, asked, or said by another person. */
const before =
  /(?:\bnot\b|n['’]t\b|\b(?:never|no longer|cannot|nor|neither|hardly|far from|until|unless|if|would|could|should|might|may|when|once|whether|before|back|becom\w*|gets?|goals?|targets?|aim\w*|so that|to be|to keep|keep|stays? above|assum\w*|suppos\w*|CRM|says?|said|claim\w*|according|records?|marked|sentiment|report\w*|system|tool|nor|without|no|threshold|reach\w*|rais\w*|above|below|from|least|needs?|want\w*|towards?|imported|nicht|kein\w*|ob|wenn|falls|wäre|würde|Ziel|bis|sobald|si|sería|hasta|cuando|aún|todavía|objetivo|ne|pas|serait|jusqu\w*|quand|objectif)\b)/i;
const after =
  /^\s*(?:\?|on paper|on the surface|at first|but\b|however|only\b|if\b|once\b|when\b|until\b|unless\b|again\b|in the CRM|for now only|or (?:above|more|higher|better)|\+|is (?:the|our|a|an) (?:target|goal|line|limit|threshold))/i;

/** Whether the words from `start` to `end` are no statement of what is. Looks at their clause only. */
export function isSupposed(sentence: string, start: number, end: number): boolean {
  const clause = sentence
    .slice(Math.max(0, start - 80), start)
    .split(/[,:;–—(]\s/)
    .at(-1);
  return /\?\W*$/.test(sentence) || before.test(clause ?? "") || after.test(sentence.slice(end, end + 60));
}
