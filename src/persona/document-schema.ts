import { z } from "zod";
import { line } from "./text-schema.ts";

// As in text-schema.ts, but a tab may stand in a text that is kept as it was written.
const noControls = /^(?:[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\n\t])*$/u;

/** Markdown as it was written, at most 1 MB; may be empty. */
const markdown = (title: string, description: string, example: string) =>
  z
    .string()
    .max(1_000_000)
    .regex(noControls, "Markdown text, without control characters")
    .meta({ title, description, examples: [example] });

/** Parts of an agent definition by their key, in the order of the format; "title" stands before them all. */
export const partNames = [
  "identity",
  "output",
  "competencies",
  "decisions",
  "communication",
  "collaboration",
  "knowledge",
  "performance",
  "integration",
  "signature",
  "response_elements",
  "principles",
  "lifecycle",
  "health",
] as const;
export type PartName = (typeof partNames)[number];

const part = z.enum(["title", ...partNames]);

/** What an agent definition in Markdown has beyond the sections of the format, and how it was written. */
export const documentShape = {
  preface: markdown("Preface", "Text in front of the title.", "Kept by the sales desk.").optional(),
  introduction: markdown(
    "Introduction",
    "Text between the title and the first section; part of the prompt.",
    "You look at what can go wrong before anybody signs.",
  ).optional(),
  sections: z
    .array(
      z
        .strictObject({
          heading: line({ title: "Heading", description: "Its heading.", examples: ["Forecast Hygiene"] }),
          level: z
            .literal(1)
            .optional()
            .meta({ title: "Level", description: "1 for a second title; else 2.", examples: [1] }),
          after: part.optional().meta({
            title: "After",
            description: "The part of the definition it stands behind; left out: at the end.",
            examples: ["decisions"],
          }),
          text: markdown("Text", "What it says, in Markdown.", "- A commit older than 14 days is a guess"),
          heading_as_written: markdown(
            "Heading as written",
            "The heading's own lines where it is not written with #.",
            "Forecast Hygiene\n----------------",
          ).optional(),
        })
        .meta({ title: "Section", description: "A section of its own.", examples: [] }),
    )
    .max(2000)
    .optional()
    .meta({
      title: "Sections of its own",
      description: "Sections the format does not know; part of the prompt, kept as they were written.",
      examples: [[{ heading: "Forecast Hygiene", after: "decisions", text: "- Nothing is rounded up" }]],
    }),
  additions: z
    .record(z.string().max(100), markdown("Addition", "What it says.", "- **Languages**: Spanish, English"))
    .optional()
    .meta({
      title: "Additions",
      description:
        "What stands in a part of the format without having a key here, by part; part of the prompt.",
      examples: [{ identity: "- **Languages**: Spanish, English" }],
    }),
  front_matter: z
    .record(z.string().max(200), z.unknown())
    .optional()
    .meta({
      title: "Front matter",
      description:
        "Fields of an agent or skill file that belong to other programs; they pass through unchanged.",
      examples: [{ tools: "Read, Grep", model: "inherit" }],
    }),
  layout: z
    .strictObject({
      order: z
        .array(z.enum(partNames))
        .optional()
        .meta({ title: "Order", description: "The parts in another order than the format's.", examples: [] }),
      spaced: z
        .literal(true)
        .optional()
        .meta({ title: "Spaced", description: "A blank line stands below headings.", examples: [true] }),
      written: z
        .array(
          z.strictObject({
            part: z.enum(["front_matter", "title", ...partNames]).meta({
              title: "Part",
              description: "Which part it is.",
              examples: ["competencies"],
            }),
            text: markdown("Text", "The part with its heading.", "## Core Competencies\n* Retention"),
          }),
        )
        .max(20)
        .optional()
        .meta({
          title: "Written",
          description:
            "Parts written in another way than the format's. They count as long as they say the same.",
          examples: [],
        }),
    })
    .optional()
    .meta({
      title: "Layout",
      description: "How the Markdown looked, so that it is written back unchanged; no meaning of its own.",
      examples: [{ spaced: true }],
    }),
};
