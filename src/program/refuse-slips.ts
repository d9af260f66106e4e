import { distance } from "fastest-levenshtein";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";

/** Words that other programs have as commands, and what stands for them here; null: nothing does. */
const elsewhere: Readonly<Record<string, string | null>> = {
  version: "consult-customer --version",
  help: "consult-customer help",
  ask: "consult-customer -p",
  portfolio: null,
  batch: null,
  login: null,
  logout: null,
  init: null,
  install: null,
  update: null,
  upgrade: null,
};

/** Words that begin questions, and come near to a command by chance. */
const ofQuestions: ReadonlySet<string> = new Set(["what", "that", "when", "than"]);

/** Shorter ones come near to everything. */
const shortest = 3;
/** From so many letters on two of them may be wrong. */
const long = 6;

/**
 * Refuses a question of one or two bare words of which the first is a command or a slip of the hand away from one: it
 * would be answered, and with a model paid for. Words that were quoted together ask. Throws a usage Failure.
 */
export function refuseSlips(words: readonly string[], commands: readonly string[]): void {
  const [first = "", ...rest] = words;
  if (words.length > 2 || words.some((word) => /\s/.test(word))) return;
  if (words.length === 1 && /^\/[^\s/]*$/.test(first)) throw slashWord(first);
  const word = first.toLowerCase().replace(/[?!.,:;]+$/, "");
  if (word.length < shortest || ofQuestions.has(word)) return;
  const names = [...commands, ...Object.keys(elsewhere)];
  const meant =
    names.find((name) => name === word) ?? names.find((name) => isSlip(word, name, isTransposed(word, name)));
  if (meant === undefined) return;
  const isOurs = commands.includes(meant);
  const stands = isOurs ? `consult-customer ${meant}` : (elsewhere[meant] ?? null);
  const asked = `consult-customer -p ${JSON.stringify(words.map((one) => oneSafeLine(one, 60)).join(" "))}`;
  throw new Failure("usage", {
    code: "usage.command_meant",
    message:
      isOurs && meant === word
        ? `${meant} is a command, and no question.`
        : `There is no command "${oneSafeLine(first, 60)}".`,
    hint:
      stands === null
        ? `Did you mean it as a question? ${asked}`
        : `Did you mean: ${[stands, ...rest.map((one) => oneSafeLine(one, 60))].join(" ")}? As a question: ${asked}`,
  });
}

const isSlip = (word: string, name: string, transposed: boolean): boolean =>
  (transposed && name.length < long) || distance(word, name) <= (name.length < long ? 1 : 2);

/** Two letters next to each other changed places: one slip, though two letters differ. */
function isTransposed(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== name[index]);
  return (
    at !== -1 &&
    word[at] === name[at + 1] &&
    word[at + 1] === name[at] &&
    word.slice(at + 2) === name.slice(at + 2)
  );
}

const slashWord = (word: string): Failure =>
  new Failure("usage", {
    code: "usage.command_meant",
    message: `${oneSafeLine(word, 40)} is a command of the session, and no question.`,
    hint: "Start a session with: consult-customer chat",
  });
