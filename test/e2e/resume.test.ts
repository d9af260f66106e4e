import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const first = "Contoso has 140 of 200 seats active. The renewal is on 2027-03-01. What now?";

const ask = async (data: string, ...args: string[]) => {
  const { stdout, code, stderr } = await runCli(["--json", "--as-of", "2026-11-23", ...args], { data });
  return { code, stderr, envelope: JSON.parse(stdout) };
};

const valuesOf = (envelope: { facts: { key: string; value: unknown }[] }, key: string) =>
  envelope.facts.filter((fact) => fact.key === key).map(({ value }) => value);

describe("a question that goes on", () => {
  it("knows the facts of the one before, corrects them and keeps their numbers and the session", async () => {
    const data = emptyHome();
    const { envelope: before } = await ask(data, first);
    const { envelope: after } = await ask(data, "-c", "The renewal is on 2027-05-31. Anything else?");
    expect(after.session_id).toBe(before.session_id);
    expect(valuesOf(after, "usage.active_users")).toEqual([140]);
    expect(valuesOf(after, "renewal.date")).toEqual(["2027-05-31"]);
    const idOf = (envelope: typeof before, key: string) =>
      envelope.facts.find((fact: { key: string }) => fact.key === key)?.id;
    expect(idOf(after, "usage.seats")).toBe(idOf(before, "usage.seats"));
    expect(after.facts.find((fact: { key: string }) => fact.key === "usage.seats").source).toBe(
      "turn 1:question",
    );
    expect(after.conflicts).toEqual([]);
  });

  it("finds a session by the beginning of its id, past newer ones", async () => {
    const data = emptyHome();
    const { envelope: contoso } = await ask(data, first);
    await ask(data, "Litware has 90 seats. What now?");
    const { envelope } = await ask(data, "-r", contoso.session_id.slice(0, 8), "And now?");
    expect(valuesOf(envelope, "usage.seats")).toEqual([200]);
    const { envelope: newest } = await ask(data, "-c", "And now?");
    expect(newest.session_id).toBe(contoso.session_id);
  });

  it("gives a model what was asked, concluded and planned, and the answer", async () => {
    const server = await startModelServer(answer(goodAnswer));
    const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "test" };
    const data = emptyHome();
    await runCli(["-m", "fixture", "--as-of", "2026-11-23", first], { data, env });
    await runCli(["-m", "fixture", "--as-of", "2026-11-24", "-c", "And now?"], { data, env });
    await server.close();
    const [before, after] = server.requests.map(({ body }) => JSON.parse(body));
    expect(after.system).toEqual(before.system);
    expect(after.messages[0].content).toContain(JSON.stringify({ question: first, answer: goodAnswer }));
    expect(after.messages[0].content).toContain("as of 2026-11-23");
  });

  it("has to have something to go on from", async () => {
    const data = emptyHome();
    const none = await ask(data, "-c", "And now?");
    expect([none.code, none.envelope.error.code]).toEqual([2, "usage.nothing_to_resume"]);
    await ask(data, "--no-journal", first);
    expect((await ask(data, "-c", "And now?")).code).toBe(2);
    await ask(data, first);
    expect((await ask(data, "-r", "zzzzzzzz", "And now?")).code).toBe(2);
    const both = await ask(data, "-c", "-r", "zzzzzzzz", "And now?");
    expect(both.code).toBe(2);
  });
});
