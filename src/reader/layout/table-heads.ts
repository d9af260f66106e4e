/** The heading of a column of account names. */
export const accountHead =
  /^(?:account|customer|client|company|acct|name|logo|org(?:anisation|anization)?|hospital|school|store|site)s?(?: name)?$/i;

/** The heading of a column of what is agreed or aimed at. */
export const targetHead =
  /^(?:agreed|sla|sla.*|tgt|goal|target|plan|planned|benchmark|industry.*|peer.*|expected|goals|targets|contract|limit|threshold|avg.*|average.*)$/i;
