import type { Reader, Reading } from "./reader.ts";

/** The same reader, which reads no text twice: for a case that is built several times over. */
export function rememberReadings(reader: Reader): Reader {
  const read = new Map<string, Promise<Reading>>();
  return (text, options) => {
    const { source, asOf, account = null, accounts = [] } = options;
    const key = JSON.stringify([source, asOf, account, accounts, text]);
    const known = read.get(key);
    if (known !== undefined) return known;
    const reading = reader(text, options);
    read.set(key, reading);
    // What was cut off is read another time.
    reading.catch(() => read.delete(key));
    return reading;
  };
}
