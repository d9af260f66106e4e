/** A slash command as it was typed; it need not exist. */
export type SlashWord = { readonly name: string; readonly args: string };

/**
 * "/save notes.md" → name and arguments. Null for a message, also for one that begins with a path: only there another
 * slash follows in the first word. Whatever else begins with a slash is a command, and no message, even if it is none
 * that exists: a slip of the hand must not be answered and recorded.
 */
export function parseSlash(text: string): SlashWord | null {
  const match = /^\/([^\s/]*)(?:\s+(.*))?$/s.exec(text.trim());
  return match === null ? null : { name: (match[1] ?? "").toLowerCase(), args: (match[2] ?? "").trim() };
}
