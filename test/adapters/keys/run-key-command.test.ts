import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runKeyCommand } from "../../../src/adapters/keys/run-key-command.ts";
import { isAlive } from "../../support/is-alive.ts";

const never = new AbortController().signal;

/** Commands that do not end by themselves, and write the numbers of their processes into $PIDS first. */
const stubborn: Record<string, string> = {
  sleeps: "echo $$ >>$PIDS; exec sleep 1000",
  "ignores SIGTERM": `trap "" TERM; echo $$ >>$PIDS; while :; do sleep 1; done`,
  "waits for a child that ignores SIGTERM": `sh -c 'trap "" TERM; echo $$ >>$PIDS; while :; do sleep 1; done'`,
  "leaves a child behind when it is ended": `sh -c 'trap "" TERM; echo $$ >>$PIDS; while :; do sleep 1; done' & echo $$ >>$PIDS; wait`,
  "prints a key and goes on": "echo a-key; echo $$ >>$PIDS; exec sleep 1000",
  "prints without end": "echo $$ >>$PIDS; yes",
};

function withPids(command: string) {
  const file = join(mkdtempSync(join(tmpdir(), "key-")), "pids");
  return {
    command: `PIDS='${file}'; export PIDS; ${command}`,
    pids: () => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : []),
  };
}

describe("the command that prints the key", () => {
  it("gives the key alone, without white space around it", async () => {
    expect((await runKeyCommand("echo; echo '  a-key-of-mine '", never)).reveal()).toBe("a-key-of-mine");
  });

  it.each([["exit 1"], ["echo a-key; exit 3"], ["true"], ["/no/such/program"], ["cat"]])(
    "gives none when it fails or says nothing: %s",
    async (command) => {
      await expect(runKeyCommand(command, never)).rejects.toMatchObject({
        details: { code: "model.api_key_command" },
      });
    },
  );

  it("counts when it has ended, though something it started still holds its output", async () => {
    expect((await runKeyCommand("sleep 3 & echo a-key-of-mine", never)).reveal()).toBe("a-key-of-mine");
  });

  it.each(Object.entries(stubborn))(
    "is ended at the limit with all it started when it %s",
    async (_name, text) => {
      const { command, pids } = withPids(text);
      await expect(runKeyCommand(command, never, 400)).rejects.toMatchObject({
        details: { code: "model.api_key_command" },
      });
      expect(pids().length).toBeGreaterThan(0);
      await expect.poll(() => pids().filter(isAlive)).toEqual([]);
    },
  );

  it("is ended when the run is stopped, whose reason is thrown", async () => {
    const { command, pids } = withPids(stubborn["ignores SIGTERM"] ?? "");
    const controller = new AbortController();
    const running = runKeyCommand(command, controller.signal);
    await expect.poll(() => pids().length).toBe(1);
    controller.abort(new Error("stop"));
    await expect(running).rejects.toThrow("stop");
    await expect.poll(() => pids().filter(isAlive)).toEqual([]);
  });
});
