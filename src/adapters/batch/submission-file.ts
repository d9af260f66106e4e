import { closeSync, constants, existsSync, fsyncSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { joinSubmission, type Submission, type SubmissionLine } from "../../batch/submission.ts";
import { makeFolder } from "../files/make-folder.ts";
import { openRegular } from "../files/open-regular.ts";

const ending = ".submission.jsonl";
const types = new Set(["submission", "account", "part", "created"]);

/** Where the submissions of a user stand. */
export class Submissions {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Appends lines, which are on the disk when this returns. Throws what the system throws. */
  append(id: string, lines: readonly SubmissionLine[]): void {
    makeFolder(this.folder);
    const path = this.pathOf(id);
    const isTorn = existsSync(path) && !/(?:^|\n)$/.test(readFileSync(path, "utf8").slice(-1));
    const fd = openRegular(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT);
    try {
      const text = `${isTorn ? "\n" : ""}${lines.map((line) => `${JSON.stringify(line)}\n`).join("")}`;
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }

  /** Ids of all of them, the newest first. */
  list(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort()
      .reverse();
  }

  /** null for one that is not there, or whose beginning is damaged. */
  read(id: string): Submission | null {
    const path = this.pathOf(id);
    if (!existsSync(path)) return null;
    return joinSubmission(readFileSync(path, "utf8").split("\n").flatMap(parseLine));
  }

  private pathOf(id: string): string {
    return join(this.folder, `${id.replace(/[^\w-]/g, "")}${ending}`);
  }
}

/** The program wrote them: what is whole JSON of a known type is as it was written. */
function parseLine(line: string): SubmissionLine[] {
  try {
    const parsed: unknown = JSON.parse(line);
    const isLine =
      typeof parsed === "object" && parsed !== null && "type" in parsed && types.has(String(parsed.type));
    return isLine ? [parsed as SubmissionLine] : [];
  } catch {
    return [];
  }
}
