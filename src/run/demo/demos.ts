export type Demo = {
  /** What `demo <name>` shows in full. */
  readonly name: string;
  readonly title: string;
  /** What to look at. */
  readonly says: string;
  /** The words behind the program's name; `samples/` stands for the folder of the samples. */
  readonly words: readonly string[];
  /** The feature that has to run before, because this one shows what it left; null: none. */
  readonly after: string | null;
  /** So many lines of stdout are shown where all features are; the rest is counted. */
  readonly lines: number;
};

const day = ["--as-of", "2026-11-23"];
const question = "Our champion at Northwind Traders just left. What do I do first?";

/** The main features in the order in which they are shown. */
export const demos: readonly Demo[] = [
  {
    name: "health",
    title: "Which accounts need somebody this week?",
    says: "Code scores an export; no model is asked. Grave accounts come first.",
    words: ["health", ...day, "samples/accounts.csv"],
    after: null,
    lines: 14,
  },
  {
    name: "explain",
    title: "Why is this one red?",
    says: "Every indicator with its value, limits and age.",
    words: ["health", ...day, "--explain", "Northwind Traders", "samples/accounts.csv"],
    after: null,
    lines: 16,
  },
  {
    name: "ask",
    title: "What do I do first?",
    says: "A framed answer: facts with numbers, the authority it needs, steps with owner and date.",
    words: [...day, "-f", "samples/notes.txt", question],
    after: null,
    lines: 22,
  },
  {
    name: "record",
    title: "The same from an account record, as JSON",
    says: "The envelope holds facts, assessment, steps and verification, for scripts.",
    words: [...day, "--json", "--account", "samples/northwind.yaml", question],
    after: null,
    lines: 1,
  },
  {
    name: "check",
    title: "Can the answer of another tool be sent?",
    says: "This one calls a red account healthy, invents a figure and gives a discount away.",
    words: [
      "check",
      ...day,
      "samples/answer.md",
      question,
      "-f",
      "samples/notes.txt",
      "--account",
      "samples/northwind.yaml",
    ],
    after: null,
    lines: 14,
  },
  {
    name: "plan",
    title: "The success plan to work with",
    says: "Markdown that can be edited; writing it again keeps what people added.",
    words: ["plan", ...day, "--account", "samples/northwind.yaml"],
    after: null,
    lines: 18,
  },
  {
    name: "due",
    title: "What was promised, and by when?",
    says: "The journal keeps each answer, its steps and what became of them.",
    words: ["journal", "due", ...day, "--within", "7d"],
    after: "ask",
    lines: 12,
  },
];
