import { join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { makeFolder } from "../files/make-folder.ts";
import { replaceFile } from "../files/replace-file.ts";
import { sha256 } from "../files/sha256.ts";

const longestName = 60;

/** A folder with a file an account, each whole or not there. */
export class ResultFolder {
  private readonly path: string;
  private readonly ending: string;

  /** Throws a usage Failure where there can be no such folder. */
  constructor(path: string, ending: ".json" | ".md") {
    this.path = path;
    this.ending = ending;
    try {
      makeFolder(path);
    } catch (error) {
      throw new Failure(
        "usage",
        {
          code: "usage.unwritable",
          message: `There can be no folder ${oneSafeLine(path, 200)}.`,
          hint: "Name another one with --output.",
        },
        { cause: error },
      );
    }
  }

  /** Writes the file of an account; `key` tells it from others of its name. Throws a usage Failure. */
  async write(account: string, key: string, text: string): Promise<void> {
    await replaceFile(join(this.path, `${nameOf(account)}-${sha256(key).slice(0, 8)}${this.ending}`), text);
  }
}

/** Letters and digits of the name, in lower case: no name leads out of the folder, nor hides in it. */
const nameOf = (account: string): string =>
  account
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, longestName) || "account";
