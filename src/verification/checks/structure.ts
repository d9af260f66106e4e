import { type Check, hit, plural } from "../check.ts";
import { endingOf } from "../ending-of.ts";
import type { VerificationCode } from "../verification.ts";

/** The shape of an answer: its elements, its end, and nothing in it that could pass for the program's own lines. */
export const structureChecks = {
  "frame.missing": ({ frameFaults = [] }) => frameFaults.filter(({ code }) => code === "frame.missing"),
  "frame.duplicate": ({ frameLines, frameFaults = [] }) => [
    ...(frameLines === 0
      ? []
      : [hit(`${plural(frameLines, "frame line")} inside the answer, rewritten in brackets`)]),
    ...frameFaults.filter(({ code }) => code === "frame.duplicate"),
  ],
  "control-characters": ({ controlCharacters }) =>
    controlCharacters === 0
      ? []
      : [hit(`${plural(controlCharacters, "control character")} in the answer, removed`)],
  "response.empty": ({ body }) => (body.trim() === "" ? [hit("the answer is empty")] : []),
  "response.refused": ({ stopReason }) =>
    endingOf(stopReason) === "refused" ? [hit("the model refused to answer")] : [],
  "response.truncated": ({ stopReason }) =>
    endingOf(stopReason) === "cut"
      ? [hit(`the answer ${cutBy[stopReason] ?? `is cut short (stop reason ${stopReason})`}`)]
      : [],
  "response.ending": ({ stopReason }) =>
    endingOf(stopReason) === "unknown"
      ? [hit(`the server ended the answer with the stop reason ${stopReason}, which is not known`)]
      : [],
  "response.thinking": ({ thoughtAloud = false }) =>
    thoughtAloud ? [hit("the model thought aloud in front of its answer; that was left out")] : [],
  "element.missing": ({ body, elements, found }) =>
    body.trim() === ""
      ? []
      : elements
          .filter((name) => !found.some((element) => element.name === name))
          .map((name) => hit(`response element "${name}" is missing`)),
  "element.order": ({ elements, found, appendedFrom = Number.POSITIVE_INFINITY }) => {
    const seen = new Set<string>();
    return found
      .filter(({ name, line }, index) => {
        const isRepeated = seen.has(name);
        seen.add(name);
        const before = found[index - 1];
        if (isRepeated || before === undefined) return isRepeated;
        const startsAgain = line >= appendedFrom && before.line < appendedFrom;
        return !startsAgain && elements.indexOf(name) < elements.indexOf(before.name);
      })
      .map(({ name, line }) => hit(`response element "${name}" is out of order or repeated`, line));
  },
  "element.empty": ({ found }) =>
    found
      .filter(({ empty }) => empty)
      .map(({ name, line }) => hit(`response element "${name}" has no text`, line)),
} satisfies Partial<Record<VerificationCode, Check>>;

/** What cut an answer, where more can be said than the stop reason. */
const cutBy: Readonly<Record<string, string>> = {
  repetition: "repeats itself again and again, and was stopped",
  model_context_window_exceeded: "is cut short: the context of the model is full",
  too_long: "has no end, and was stopped at the limit of its length",
};
