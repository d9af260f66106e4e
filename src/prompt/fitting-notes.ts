import type { Note } from "../case/case.ts";
import { budget, type Conversation } from "./conversation.ts";

/** A note as the prompt holds it; without its text where there was no room. */
export type FittingNote = { readonly source: string; readonly text: string | null };

/**
 * The notes for a prompt. Outside a conversation all of them, whole. In one, those handed over since the last turn,
 * and earlier ones as long as there is room, the newest first: what does not fit is carried on in its facts.
 */
export function fittingNotes(notes: readonly Note[], { turns, since }: Conversation): readonly FittingNote[] {
  if (turns.length === 0) return notes;
  let room: number = budget.notes;
  return notes
    .toReversed()
    .map(({ source, text, said = 0 }): FittingNote => {
      const fits = said > since || text.length <= room;
      room -= fits ? text.length : 0;
      return { source, text: fits ? text : null };
    })
    .toReversed();
}
