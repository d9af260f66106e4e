import { placeholdersIn } from "./placeholders.ts";
import type { Practice, PracticeFileName } from "./practice.ts";
import type { At, Report } from "./practice-report.ts";

/**
 * What the files of requests say about others: topics and texts whose play exists, texts whose matter does, owners,
 * blanks that a text has, each once.
 */
export function checkRequests({ requests, deliverables, plays, replies }: Practice, report: Report): void {
  const at = (file: PracticeFileName, ...path: At["path"]): At => ({ file, path });
  const ids = plays.plays.map(({ id }) => id);
  const matters = requests.matters.map(({ id }) => id);
  const known = (where: At, what: string, found: string, all: readonly string[]): void => {
    if (!all.includes(found)) report(where, what, found, all);
  };
  const unique = (file: PracticeFileName, list: string, all: readonly string[], what: string): void =>
    all.forEach((id, index) => {
      if (all.indexOf(id) !== index) report(at(file, list, index, "id"), `${what} that occurs once`, id, []);
    });
  unique("requests.yaml", "matters", matters, "matter");
  unique(
    "requests.yaml",
    "topics",
    requests.topics.map(({ id }) => id),
    "topic",
  );
  requests.topics.forEach(({ play }, index) => {
    known(at("requests.yaml", "topics", index, "play"), "play", play, ids);
  });
  requests.matters.forEach(({ with: partner }, index) => {
    for (const one of partner?.split(/, | and /) ?? [])
      known(at("requests.yaml", "matters", index, "with"), "owner", one, plays.owners);
  });
  deliverables.plays.forEach(({ id }, index) => {
    known(at("deliverables.yaml", "plays", index, "id"), "play", id, ids);
  });
  deliverables.matters.forEach((text, index) => {
    known(at("deliverables.yaml", "matters", index, "id"), "matter", text.id, matters);
    if ("like" in text)
      known(at("deliverables.yaml", "matters", index, "like"), "matter or play", text.like, [
        ...matters,
        ...ids,
      ]);
  });
  const used = new Set(
    textsIn([deliverables.plays, deliverables.matters, deliverables.inside, deliverables.templates]).flatMap(
      placeholdersIn,
    ),
  );
  for (const name of Object.keys(deliverables.blanks))
    if (!used.has(name))
      report(at("deliverables.yaml", "blanks", name), "placeholder of a text", name, [...used]);
  const examples = replies.phrases.can_ask_list;
  examples.forEach((example, index) => {
    const [name] = placeholdersIn(example);
    if (name !== undefined)
      report(at("replies.yaml", "phrases", "can_ask_list", index), "example without braces", name, []);
  });
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
