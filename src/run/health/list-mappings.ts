import { readAccounts } from "../../adapters/accounts/read-accounts.ts";
import { listFields, sayUnread } from "../../output/health/list-fields.ts";
import type { AssessFilesOptions } from "./assess-files.ts";

/** `health --map`: every field there is, then what the unread columns of the files may be. Gives the exit code. */
export async function listMappings(
  options: Omit<AssessFilesOptions, "practice">,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const { files, fields, inputFormat: format, open, ...reading } = options;
  await write(listFields(fields));
  for (const file of files) {
    const source = file === "-" ? "stdin" : file;
    for await (const event of readAccounts(open(file), { ...reading, format, fields, source }))
      if (event.type === "accounts") for (const _ of event.accounts);
      else if (event.type === "columns") {
        const { unmapped, dangerous } = event.report;
        const unread = [
          ...unmapped.map(({ header }) => header),
          ...dangerous.flatMap(({ header, treatment }) => (treatment === "ignore" ? [header] : [])),
        ];
        await write(`\n${sayUnread(source, unread, fields)}`);
      }
  }
  return 0;
}
