import { redactKeys } from "./redact-keys.ts";

const wrapped = new Set<string>();

/**
 * A key, token or password on its way from the environment to the request. Printed, inspected or turned into JSON it
 * shows nothing; only `reveal` gives the text, where it is sent.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    wrapped.add(text);
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return "***";
  }

  toJSON(): string {
    return "***";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "***";
  }

  /** Text without any secret wrapped so far, and without what looks like one: the last gate before a stream. */
  static mask(text: string): string {
    return redactKeys(text, [...wrapped]);
  }
}
