import { existsSync } from "node:fs";
import { dirname } from "node:path";
import type { SettingKey } from "../../config/setting-keys.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { saysNothing } from "../../finding/says-nothing.ts";
import { makeFolder } from "../files/make-folder.ts";
import { readFileBytes } from "../files/read-file.ts";
import { replaceFile } from "../files/replace-file.ts";
import { dataFailure } from "./data-failure.ts";
import { readProjectFile } from "./read-project-file.ts";

const maxBytes = 1_048_576;

export type ConfigChange = {
  /** The config.yaml; it is made where it is not there. */
  readonly file: string;
  readonly of: "project" | "user";
  readonly key: SettingKey;
  /** As it was written on the command line; undefined takes the setting out. */
  readonly text: string | undefined;
};

/**
 * Sets or takes out one value of a config and leaves the rest as it stands; gives the value that was written. Throws a data
 * Failure for a file that has mistakes already, and a usage Failure for a value the setting cannot have or a file that
 * cannot be written. The file is whole at every moment.
 */
export async function changeConfig(change: ConfigChange): Promise<unknown> {
  const { file, of, key, text } = change;
  const { editYaml, parseFile, ...schemas } = await import("#lazy/files");
  const schema = of === "project" ? schemas.projectConfigSchema : schemas.userConfigSchema;
  const check = (yaml: string) => parseFile(schema, file, Buffer.from(yaml));
  const before = existsSync(file) ? Buffer.from(await read(change)).toString("utf8") : "";
  const now = check(before);
  if (!now.ok && !saysNothing(now.findings)) throw dataFailure("config", file, now.findings);
  const path = key.split(".");
  for (const value of text === undefined ? [undefined] : readings(text)) {
    const edited = editYaml(before, path, value);
    const checked = check(edited);
    if (!checked.ok && !saysNothing(checked.findings)) continue;
    if (edited !== before) await write(change, edited);
    return value;
  }
  const checked = check(editYaml("", path, readings(text ?? "").at(-1)));
  const expected = checked.ok ? null : checked.findings[0]?.expected;
  throw new Failure("usage", {
    code: "usage.setting_value",
    message: `${key} cannot be ${JSON.stringify(oneSafeLine(text ?? "", 60))}.`,
    hint: expected == null ? null : `It must be ${oneSafeLine(expected, 200)}.`,
  });
}

/** What a text may mean, the text itself first: 8000 is a number only where a text is not allowed. */
function readings(text: string): unknown[] {
  try {
    return [text, JSON.parse(text)];
  } catch {
    return [text];
  }
}

const read = ({ file, of }: ConfigChange): Promise<Uint8Array> =>
  of === "project" ? readProjectFile(file, dirname(file), maxBytes) : readFileBytes(file, maxBytes);

async function write({ file, of }: ConfigChange, yaml: string): Promise<void> {
  try {
    makeFolder(dirname(file));
  } catch (error) {
    throw new Failure(
      "usage",
      {
        code: "usage.unwritable",
        message: `The folder ${oneSafeLine(dirname(file), 200)} cannot be made.`,
        hint: null,
      },
      { cause: error },
    );
  }
  // A command that prints a key is nobody else's matter.
  await replaceFile(file, yaml, of === "user" ? 0o600 : 0o666);
}
