import { oneSafeLine } from "../finding/safe-text.ts";
import { cleanBody } from "./clean-body.ts";
import type { FrameLines } from "./frame.ts";

/** What is wrong with a frame that was written elsewhere. */
export type FrameFault = {
  readonly code: "frame.missing" | "frame.duplicate";
  /** One line, safe for a terminal. */
  readonly message: string;
  /** 1-based line of the text, or null when the line is not there. */
  readonly at: number | null;
};

export type OpenedFrame = {
  /** The lines between the frame lines as they came; without a frame all of them. Ends with a line break or is "". */
  readonly body: string;
  /** 1-based line of the text on which the body begins. */
  readonly firstLine: number;
  /** Lines with text before the BEGIN line and after the END line. */
  readonly outside: number;
  /** A BEGIN line and an END line enclose the body, correctly written or not. */
  readonly framed: boolean;
  readonly faults: readonly FrameFault[];
};

type Candidate = { readonly kind: "begin" | "end"; readonly index: number; readonly exact: boolean };

/**
 * Finds the framed answer in a text that may hold more, a chat for instance. The frame is exactly one BEGIN and one END
 * line; a line that only resembles one still bounds the body where there is no better, and is reported. Pure, never
 * throws, in time linear in the text.
 */
export function openFrame(text: string, expected: FrameLines): OpenedFrame {
  const lines = text.split("\n");
  const candidates = findCandidates(text, lines, expected);
  const begin = best(candidates.filter(({ kind }) => kind === "begin"));
  const end = best(
    candidates.filter(({ kind, index }) => kind === "end" && (begin === null || index > begin.index)),
  );
  const from = begin === null ? 0 : begin.index + 1;
  const to = end?.index ?? lines.length;
  const inside = lines.slice(from, to);
  const missing =
    candidates.length === 0
      ? [
          fault(
            "frame.missing",
            `there is no frame; expected the lines ${quoted(expected.begin)} and ${quoted(expected.end)}`,
          ),
        ]
      : [
          ...lineFault(begin, { name: "BEGIN", expected: expected.begin, lines, stray: null }),
          ...lineFault(end, {
            name: "END",
            expected: expected.end,
            lines,
            stray: candidates.find(({ kind }) => kind === "end")?.index ?? null,
          }),
        ];
  const isBorder = ({ index }: Candidate): boolean => index === begin?.index || index === end?.index;
  // Outside the frame a chat may show the answers of others; inside, nothing may resemble a frame line.
  const extra = candidates.filter(
    (one) =>
      !isBorder(one) && (one.exact || (one.index >= from && one.index < to)) && !isStray(one, begin, end),
  );
  const extraFrames = extra.filter(
    ({ kind }, index) => kind === "begin" || extra[index - 1]?.kind !== "begin",
  );
  return {
    body: inside.map((line, index) => (from + index < lines.length - 1 ? `${line}\n` : line)).join(""),
    firstLine: from + 1,
    outside: [...lines.slice(0, begin?.index ?? 0), ...lines.slice(to + 1)].filter(
      (line) => line.trim() !== "",
    ).length,
    framed: begin !== null && end !== null,
    faults: [...missing, ...duplicates(extraFrames)],
  };
}

/** Enough to look at by hand; a hostile text could hold one on every line. */
const mostDuplicates = 20;

function duplicates(extra: readonly Candidate[]): FrameFault[] {
  const listed = extra
    .slice(0, mostDuplicates)
    .map(({ kind, index }) =>
      fault("frame.duplicate", `one more ${kind.toUpperCase()} line; a response has one frame`, index + 1),
    );
  const rest = extra.length - listed.length;
  return rest === 0 ? listed : [...listed, fault("frame.duplicate", `frame lines in ${rest} more places`)];
}

/** An END line before the BEGIN line is reported with the missing END line, not once more. */
const isStray = (one: Candidate, begin: Candidate | null, end: Candidate | null): boolean =>
  end === null && begin !== null && one.kind === "end" && one.index < begin.index;

/** Lines that are frame lines or could pass for one, which is what cleaning a body says of them. */
function findCandidates(text: string, lines: readonly string[], expected: FrameLines): Candidate[] {
  const cleaned = cleanBody(text).text.split("\n");
  return lines.flatMap((line, index): Candidate[] => {
    const bare = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (bare === expected.begin) return [{ kind: "begin", index, exact: true }];
    if (bare === expected.end) return [{ kind: "end", index, exact: true }];
    if (line === cleaned[index]) return [];
    const { text: rewritten, frameLines } = cleanBody(bare);
    if (frameLines === 0) return [];
    const word = rewrittenFrame.exec(rewritten)?.[1] ?? "";
    return [{ kind: word.toLowerCase() === "begin" ? "begin" : "end", index, exact: false }];
  });
}

/** How cleaning leaves a frame line. */
const rewrittenFrame = /\[(BEGIN|END)(?![a-z])[^\n]{0,300}?RESPONSE\]/i;

const best = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.find(({ exact }) => exact) ?? candidates[0] ?? null;

function lineFault(
  found: Candidate | null,
  {
    name,
    expected,
    lines,
    stray,
  }: {
    readonly name: "BEGIN" | "END";
    readonly expected: string;
    readonly lines: readonly string[];
    readonly stray: number | null;
  },
): FrameFault[] {
  if (found?.exact) return [];
  if (found === null)
    return [
      stray === null
        ? fault("frame.missing", `there is no ${name} line; expected ${quoted(expected)}`)
        : fault(
            "frame.missing",
            `the ${name} line stands before the BEGIN line, and none after it`,
            stray + 1,
          ),
    ];
  const written = oneSafeLine(lines[found.index] ?? "", 120);
  return [
    fault(
      "frame.missing",
      written === expected
        ? `the ${name} line has other spaces, or characters that cannot be seen; expected ${quoted(expected)} and nothing else`
        : `the ${name} line reads ${quoted(written)}; expected ${quoted(expected)}`,
      found.index + 1,
    ),
  ];
}

const quoted = (line: string): string => `"${line}"`;

const fault = (code: FrameFault["code"], message: string, at: number | null = null): FrameFault => ({
  code,
  message,
  at,
});
