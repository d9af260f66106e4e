/** The voice trigger a question begins with, followed by a blank or a sign; null when it begins with none of them. */
export function startsWithTrigger(question: string, triggers: readonly string[]): string | null {
  const lower = question.trimStart().toLowerCase();
  return (
    triggers.find((words) => {
      const trigger = words.toLowerCase();
      return lower.startsWith(trigger) && !/^[\p{L}\p{N}]/u.test(lower.slice(trigger.length));
    }) ?? null
  );
}
