import { isLongEnough, redactKeys, replaceAll } from "./redact-keys.ts";

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

  /**
   * The same for a text that comes in pieces: what may be the beginning of a wrapped secret is held back until the next
   * piece, or the end, tells.
   */
  static maskStream(): { push(piece: string): string; end(): string } {
    let held = "";
    const secrets = [...wrapped].filter(isLongEnough);
    return {
      push(piece) {
        const text = replaceAll(held + piece, secrets);
        const from = text.length - Math.max(0, ...secrets.map((secret) => overlap(text, secret)));
        held = text.slice(from);
        return text.slice(0, from);
      },
      end() {
        const rest = held;
        held = "";
        return rest;
      },
    };
  }
}

/** How many characters at the end of a text are the beginning of a secret. */
function overlap(text: string, secret: string): number {
  for (let length = Math.min(secret.length - 1, text.length); length > 0; length -= 1)
    if (text.endsWith(secret.slice(0, length))) return length;
  return 0;
}
