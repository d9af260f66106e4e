/** A value copied out of a program or an .env file may bring its quotation marks along; no key and no address has any. */
export function withoutQuotes(written: string): string {
  const text = written.trim();
  const quoted = /^(["'`])(.*)\1$|^[“„](.*)[”“]$|^[‘‚](.*)[’‘]$/su.exec(text);
  return (quoted?.[2] ?? quoted?.[3] ?? quoted?.[4] ?? text).trim();
}
