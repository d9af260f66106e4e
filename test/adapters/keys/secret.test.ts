import { inspect } from "node:util";
import { expect, it } from "vitest";
import { connectToModel } from "../../../src/adapters/anthropic/connect-to-model.ts";
import { Secret } from "../../../src/adapters/keys/secret.ts";
import { readSettings } from "../../../src/settings/settings.ts";
import { emptyHome } from "../../support/run-cli.ts";

const text = "a-key-without-the-usual-look";

it("prints nothing in any form, and reveals itself only when asked", () => {
  const secret = new Secret(text);
  expect(secret.reveal()).toBe(text);
  const forms = [
    `${secret}`,
    JSON.stringify({ secret }),
    inspect({ secret }, { showHidden: true, depth: 9 }),
  ];
  expect(forms.join()).not.toContain(text);
  expect(Secret.mask(`got ${text}.`)).toBe("got ***.");
});

it("is cut from a stream however it is cut into pieces, and nothing else is", () => {
  new Secret(text);
  const whole = `a-key-with and ${text}, then a-key-without`;
  for (let size = 1; size < whole.length; size += 1) {
    const mask = Secret.maskStream();
    const pieces = whole.match(new RegExp(`.{1,${size}}`, "gs")) ?? [];
    expect(pieces.map((piece) => mask.push(piece)).join("") + mask.end()).toBe(
      "a-key-with and ***, then a-key-without",
    );
  }
});

it("stands in settings, options and client of a run without being printable", async () => {
  const env = { HOME: emptyHome(), ANTHROPIC_API_KEY: text, ANTHROPIC_AUTH_TOKEN: `${text}-token` };
  const settings = await readSettings(
    // Only what is read of options and io.
    { model: null, persona: null, effort: null, maxTokens: null, timeoutMs: null } as never,
    { env, cwd: env.HOME } as never,
  );
  const { apiKey, authToken } = settings;
  const client = { baseUrl: "http://127.0.0.1:1", apiKey, authToken, log: () => undefined };
  const connection = await connectToModel(client);
  for (const held of [settings, client, connection, connection.messages]) {
    expect(inspect(held, { showHidden: true, depth: 20 })).not.toContain(text);
    expect(JSON.stringify(held)).not.toContain(text);
  }
});
