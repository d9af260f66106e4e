import { oneSafeLine } from "../../finding/safe-text.ts";
import { addRecord } from "../../session/grow-ledger.ts";
import { resolveFrom, say } from "../session.ts";
import type { SlashCommand } from "../slash-command.ts";
import { understand } from "../understand.ts";

export const account: SlashCommand = {
  args: "<file|name>",
  help: "adds an account record; a name is looked up in --accounts",
  takesPath: true,
  run: async (args, session) => {
    const { options, asOf } = session;
    if (args === "") {
      await say(session, `Name a record: /account ${options.accounts === null ? "acme.yaml" : "Contoso"}\n`);
      return "next";
    }
    const { readAccount } = await import("#lazy/accounts");
    const read =
      options.accounts === null || /[\\/]|\.(?:ya?ml|json)$/i.test(args)
        ? await readAccount(resolveFrom(session, args), null, asOf, session.signals.ended)
        : await readAccount(args, options.accounts, asOf, session.signals.ended);
    session.ledger = addRecord(session.ledger, read);
    await say(session, `${read.statements.length} statements of ${oneSafeLine(args, 120)} added.\n`);
    await understand(session);
    return "next";
  },
};
