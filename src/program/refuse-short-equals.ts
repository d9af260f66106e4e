import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

/**
 * Refuses `-m=playbook`: behind one letter the sign would be a part of the value, and "=playbook" the name of a model that
 * is then asked. Throws a usage Failure. What follows `--` is no option.
 */
export function refuseShortEquals(argv: readonly string[]): void {
  const end = argv.indexOf("--");
  const word = (end === -1 ? argv : argv.slice(0, end)).find((argument) => /^-[a-zA-Z]=/.test(argument));
  if (word === undefined) return;
  const flag = word.slice(0, 2);
  throw new Failure("usage", {
    code: "usage.short_equals",
    message: `${oneSafeLine(word, 80)}: an option of one letter takes its value without "=".`,
    hint: `Write ${flag} ${oneSafeLine(word.slice(3), 60)}, with a space.`,
  });
}
