import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readingsStore, type StoredReading } from "../../../src/adapters/files/readings-store.ts";

const key = (number: number): string => number.toString(16).padStart(64, "0");
const reading: StoredReading = {
  proposals: [
    {
      key: "usage.seats",
      value: 250,
      quote: 'the "whole" hall of {250}\\',
      source: "notes.txt",
      account: "Contoso",
      mood: "stated",
    },
  ],
  rejected: [{ key: "", value: null, quote: "", source: null, why: "no quote" }],
};

function fresh() {
  const cache = join(mkdtempSync(join(tmpdir(), "readings-")), "cache");
  return { cache, folder: join(cache, "readings"), store: readingsStore(cache) };
}

describe("kept readings", () => {
  it("are read as they were written, by their user alone", async () => {
    const { store, folder } = fresh();
    expect(await store.read(key(1))).toBeNull();
    await store.write(key(1), reading, ["Contoso", "Northwind"]);
    expect(await store.read(key(1))).toEqual(reading);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, `${key(1)}.json`)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toHaveLength(1);
    // Whoever forgets an account finds the file by its name, which no quote need hold.
    expect(readFileSync(join(folder, `${key(1)}.json`), "utf8")).toContain("Northwind");
  });

  it("are 500 at most, the oldest go first", async () => {
    const { store, folder } = fresh();
    mkdirSync(folder, { recursive: true });
    for (let number = 0; number < 500; number += 1) {
      const path = join(folder, `${key(number)}.json`);
      writeFileSync(path, "");
      utimesSync(path, 1_000 + number, 1_000 + number);
    }
    await store.write(key(1_000), reading, []);
    const names = readdirSync(folder);
    expect(names).toHaveLength(500);
    expect(names).not.toContain(`${key(0)}.json`);
    expect(names).toContain(`${key(1)}.json`);
    expect(names).toContain(`${key(1_000)}.json`);
  });

  it("are not kept when they are larger than any reading", async () => {
    const { store } = fresh();
    const [one] = reading.proposals;
    if (one === undefined) throw new Error("no proposal");
    await store.write(key(2), { proposals: new Array(3_000).fill(one), rejected: [] }, []);
    expect(await store.read(key(2))).toBeNull();
  });

  it.each([
    ["bytes that are no JSON", "\u0000\u0001{{{"],
    ["a refused one that is none", '{"refused":1,"key":7}'],
    ["another version's", '{"v":2,"entries":7}'],
  ])("hold nothing where somebody wrote %s", async (_what, text) => {
    const { store, folder } = fresh();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key(3)}.json`), text);
    expect((await store.read(key(3)))?.proposals ?? []).toEqual([]);
  });

  it("follow no link, and a folder that cannot be made costs nothing", async () => {
    const { store, folder, cache } = fresh();
    await store.write(key(4), reading, []);
    symlinkSync(join(folder, `${key(4)}.json`), join(folder, `${key(5)}.json`));
    expect(await store.read(key(5))).toBeNull();
    const blocked = join(cache, "a-file");
    writeFileSync(blocked, "");
    await readingsStore(blocked).write(key(6), reading, []);
    expect(await readingsStore(blocked).read(key(6))).toBeNull();
  });
});
