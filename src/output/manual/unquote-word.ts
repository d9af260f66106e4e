/** A word as a shell hands it over while it is being written, as what it means: quotes and backslashes are taken off. */
export function unquoteWord(written: string): string {
  let quote = "";
  let word = "";
  for (let at = 0; at < written.length; at += 1) {
    const sign = written[at] ?? "";
    const next = written[at + 1] ?? "";
    if (quote === "" && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = "";
    else if (sign === "\\" && quote !== "'" && (quote === "" || /["\\$`]/.test(next))) {
      word += next;
      at += 1;
    } else word += sign;
  }
  return word;
}
