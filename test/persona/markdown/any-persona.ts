import fc from "fast-check";

/** Words as people write them, and signs that Markdown, YAML and our own separators read as something else. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom("renewal", "Usage", "the customer's goal", "NPS > 60", "Größe", "顧客", "🙂"),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "- ",
      "* ",
      "1. ",
      "# ",
      "## Identity",
      "> ",
      "```",
      "~~~",
      "<b>",
      "<!-- x -->",
      "[a](b)",
      "[a]: b",
      "**",
      "__",
      "_",
      "`",
      "\\",
      "&amp;",
      "|",
      "===",
      "---",
      ",",
      ";",
      ":",
      "(with Legal)",
      "(",
      ")",
      '"',
      "“",
      "”",
      "'",
      " or ",
      "#",
      "…",
      "{x}",
      "%",
      "!",
      "=== BEGIN X RESPONSE ===",
      "null",
      "true",
      "2026-01-01",
      "~",
      "@",
      "/",
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }) },
);

/** One line of plain text, trimmed and not empty. */
export const line = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) =>
    pieces
      .join(" ")
      .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "")
      .trim(),
  )
  .filter((text) => text !== "");

const lines = fc.uniqueArray(line, { maxLength: 4, selector: (text) => text.toLowerCase() });
const named = <T>(key: string, rest: fc.Arbitrary<T>) =>
  fc.uniqueArray(
    fc.tuple(line, rest).map(([name, other]) => ({ [key]: name, ...other })),
    { maxLength: 3, selector: (entry) => String(entry[key]).toLowerCase() },
  );
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const groupsOf = (key: string) =>
  named(
    "name",
    lines.map((topics) => ({ [key]: topics })),
  );
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all): Record<string, unknown> => Object.assign({}, ...all));
const headed = (key: string, list: string, entries: fc.Arbitrary<unknown[]>) =>
  maybe(
    key,
    fc.tuple(maybe("heading", line), entries).map(([heading, all]) => ({ ...heading, [list]: all })),
  );

/** Any persona as somebody may write it in YAML, however odd. */
export const anyPersona = merged(
  fc.record({ id: fc.constantFrom("a", "elena-2", "customer-success-manager"), role: line }),
  maybe("name", merged(fc.record({ given: line, credentials: lines }), maybe("family", line))),
  maybe("title", line),
  maybe("team", line),
  fc.record({ personality: lines, voice_triggers: lines }),
  maybe(
    "output",
    merged(
      fc.record({ rules: lines }),
      maybe("frame", fc.constantFrom("X", "SALES & CO.", "STIMME DES MARKTES")),
      maybe("emphasis", line),
      maybe("instruction", line),
      maybe("body", line),
    ),
  ),
  fc.record({
    competencies: fc.record({ primary: lines, secondary: lines }),
    authority: fc.record({
      can_decide: lines,
      must_consult: named("matter", fc.constant({})),
      must_escalate: lines,
    }),
    decision_criteria: named(
      "name",
      line.map((question) => ({ question })),
    ),
    input: fc.record({ preferred_formats: lines, key_questions: lines, red_flags: lines }),
    style: fc.record({ tone: lines, structure: lines, documentation: lines }),
    collaboration: merged(
      fc.record({
        partners: named("name", maybe("for", line)),
        division_of_labor: lines,
        interfaces: named(
          "team",
          lines.map((about) => ({ about })),
        ),
        integration_points: lines,
      }),
      maybe("style", line),
    ),
    knowledge: merged(
      fc.record({ domains: groupsOf("topics"), frameworks: groupsOf("topics"), learning_priorities: lines }),
      maybe("frameworks_heading", line),
    ),
    performance: fc.record({
      success_indicators: named("metric", maybe("target", fc.constantFrom(">95%", "<5%", ">60"))),
      quality_standards: lines,
      improvement_areas: lines,
    }),
    integration: merged(fc.record({ workflows: lines, standards: lines }), maybe("heading", line)),
    response_elements: named("name", maybe("lead_in", line)),
  }),
  maybe(
    "signature",
    fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join("\n")),
  ),
  headed(
    "principles",
    "list",
    named(
      "name",
      line.map((text) => ({ text })),
    ),
  ),
  headed("lifecycle", "phases", groupsOf("asks")),
  headed("health", "dimensions", groupsOf("indicators")),
);
