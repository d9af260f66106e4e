/** Lower case without punctuation, so that "Data sync: delay" is "data sync delay". */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");
