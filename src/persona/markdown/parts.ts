import type { PartName } from "../document-schema.ts";
import type { Body, Path } from "./body.ts";
import {
  commaList,
  each,
  fullName,
  indicator,
  listBelow,
  matter,
  partner,
  questions,
  quoted,
  semicolonList,
  team,
  text,
  triggers,
} from "./codec.ts";
import { labelled, namedList, plainList } from "./list-bodies.ts";
import { outputBody, signatureBody } from "./text-bodies.ts";

export type Heading = {
  /** As it is written where the persona says nothing else. */
  readonly text: string;
  /** Where the persona keeps its own wording. */
  readonly path?: Path;
  /** What else it may be, in lower case, without numbers and signs around it. */
  readonly also: RegExp;
};

export type Section = { readonly name: string; readonly heading: Heading; readonly body: Body };

/** A part of the format: a heading of the second level with its content, or with sections of the third level. */
export type Part = {
  readonly name: PartName;
  readonly heading: Heading;
  readonly body: Body | null;
  readonly sections: readonly Section[];
};

const heading = (words: string, also: RegExp, path?: Path): Heading => ({
  text: words,
  also,
  ...(path === undefined ? {} : { path }),
});
const whole = (name: PartName, head: Heading, body: Body): Part => ({
  name,
  heading: head,
  body,
  sections: [],
});
const divided = (name: PartName, head: Heading, sections: readonly Section[]): Part => ({
  name,
  heading: head,
  body: null,
  sections,
});
const section = (name: string, head: Heading, body: Body): Section => ({ name, heading: head, body });

const topics = (path: Path, key: string): Body =>
  namedList({ path, key, codec: commaList, needed: false, numbered: false });

/** The format of an agent definition, in its order; read and written by the same table. */
export const parts: readonly Part[] = [
  whole(
    "identity",
    heading("Identity", /^identity$/),
    labelled([
      { path: ["name"], label: "Name", codec: fullName },
      { path: ["title"], label: "Title", codec: text },
      { path: ["team"], label: "Team", codec: text },
      { path: ["personality"], label: "Personality", codec: commaList },
      { path: ["voice_triggers"], label: "Voice Trigger", also: /^voice triggers$/, codec: triggers },
    ]),
  ),
  whole("output", heading("Output Instructions", /^output (instructions?|format)$/), outputBody),
  divided("competencies", heading("Core Competencies", /^(core )?competenc(y|ies)$/), [
    section(
      "primary",
      heading("Primary Expertise", /^primary (expertise|skills|competencies)$/),
      plainList(["competencies", "primary"]),
    ),
    section(
      "secondary",
      heading("Secondary Skills", /^secondary (skills|expertise|competencies)$/),
      plainList(["competencies", "secondary"]),
    ),
  ]),
  divided("decisions", heading("Decision Framework", /^decision (framework|making)$/), [
    section(
      "authority",
      heading("Authority Levels", /^authority( levels?)?$/),
      labelled([
        { path: ["authority", "can_decide"], label: "Can Decide", codec: commaList },
        { path: ["authority", "must_consult"], label: "Must Consult", codec: each(commaList, matter) },
        { path: ["authority", "must_escalate"], label: "Must Escalate", codec: commaList },
      ]),
    ),
    section(
      "criteria",
      heading("Decision Criteria", /^(decision )?criteria$/),
      namedList({ path: ["decision_criteria"], key: "question", codec: text, needed: true, numbered: true }),
    ),
  ]),
  divided("communication", heading("Communication Protocol", /^communication( protocol)?$/), [
    section(
      "input",
      heading("Input Processing", /^input( processing)?$/),
      labelled([
        {
          path: ["input", "preferred_formats"],
          label: "Preferred Format",
          also: /^preferred formats$/,
          codec: commaList,
        },
        { path: ["input", "key_questions"], label: "Key Questions", codec: questions },
        { path: ["input", "red_flags"], label: "Red Flags", codec: commaList },
      ]),
    ),
    section(
      "style",
      heading("Output Style", /^(output )?style$/),
      labelled([
        { path: ["style", "tone"], label: "Tone", codec: commaList },
        { path: ["style", "structure"], label: "Structure", codec: commaList },
        { path: ["style", "documentation"], label: "Documentation", codec: commaList },
      ]),
    ),
  ]),
  divided("collaboration", heading("Collaboration Interfaces", /^collaboration( interfaces?)?$/), [
    section(
      "internal",
      heading("Internal Team", /^internal( team)?$/),
      labelled([
        {
          path: ["collaboration", "partners"],
          label: "Partner Agents",
          also: /^partners?$/,
          codec: each(commaList, partner),
        },
        { path: ["collaboration", "style"], label: "Collaboration Style", codec: text },
        {
          path: ["collaboration", "division_of_labor"],
          label: "Division of Labor",
          also: /^division of labour$/,
          codec: semicolonList,
        },
      ]),
    ),
    section(
      "cross",
      heading("Cross-Team", /^cross[- ]team$/),
      labelled([
        {
          path: ["collaboration", "interfaces"],
          label: "Regular Interfaces",
          also: /^interfaces$/,
          codec: each(listBelow, team),
        },
        { path: ["collaboration", "integration_points"], label: "Integration Points", codec: commaList },
      ]),
    ),
  ]),
  divided("knowledge", heading("Knowledge Base", /^knowledge( base)?$/), [
    section(
      "domains",
      heading("Domain Knowledge", /^domain knowledge$/),
      topics(["knowledge", "domains"], "topics"),
    ),
    section(
      "frameworks",
      heading("Frameworks", /\bframeworks?$/, ["knowledge", "frameworks_heading"]),
      topics(["knowledge", "frameworks"], "topics"),
    ),
    section(
      "learning",
      heading("Learning Priorities", /^learning priorities$/),
      plainList(["knowledge", "learning_priorities"]),
    ),
  ]),
  whole(
    "performance",
    heading("Performance Metrics", /^performance( metrics)?$/),
    labelled([
      {
        path: ["performance", "success_indicators"],
        label: "Success Indicators",
        codec: each(commaList, indicator),
      },
      { path: ["performance", "quality_standards"], label: "Quality Standards", codec: commaList },
      { path: ["performance", "improvement_areas"], label: "Improvement Areas", codec: commaList },
    ]),
  ),
  divided("integration", heading("Integration", /\bintegration$/, ["integration", "heading"]), [
    section(
      "workflows",
      heading("Workflow References", /^workflow references$/),
      plainList(["integration", "workflows"]),
    ),
    section(
      "standards",
      heading("Standards Compliance", /^standards compliance$/),
      plainList(["integration", "standards"]),
    ),
  ]),
  whole(
    "signature",
    heading("Signature Decision-Making Style", /^signature( decision-making)?( style)?$/),
    signatureBody,
  ),
  whole(
    "response_elements",
    heading("Typical Response Elements", /^(typical )?response elements$/),
    namedList({ path: ["response_elements"], key: "lead_in", codec: quoted, needed: false, numbered: true }),
  ),
  whole(
    "principles",
    heading("Principles", /\bprinciples$/, ["principles", "heading"]),
    namedList({ path: ["principles", "list"], key: "text", codec: text, needed: true, numbered: false }),
  ),
  whole(
    "lifecycle",
    heading("Lifecycle Management", /\blifecycle( management)?$/, ["lifecycle", "heading"]),
    topics(["lifecycle", "phases"], "asks"),
  ),
  whole(
    "health",
    heading("Health Scoring Framework", /\bhealth scor(ing|e)( framework)?$/, ["health", "heading"]),
    topics(["health", "dimensions"], "indicators"),
  ),
];
