// The way of the data, one direction. A room imports itself, the rooms before it and the ground, never a later
// one. Every rule says why, so that a red check teaches.

/** Under every room; each knows nothing but the others of them. */
const ground = ["calendar", "failure", "finding", "slices"];

/** Pure rooms: plain data in, plain data out. */
const stages = [
  "language",
  "facts",
  "posing",
  "persona",
  "practice",
  "reader",
  "records",
  "case",
  "assessment",
  "request",
  "portfolio",
  "prompt",
  "consultant",
  "verification",
  "frame",
  "consultation",
  "journal",
  "session",
  "plan",
  "batch",
  "config",
  "output",
];

/** What touches the world, and what puts stages and world together. */
const edge = [
  "adapters",
  "options",
  "program",
  "settings",
  "input",
  "run",
  "chat",
  "commands",
  "mcp",
  "main",
  "index",
];

const rooms = [...stages, ...edge];

/** The doors to what is loaded late, each with the first room that may name it. */
const doors = {
  files: "adapters",
  definition: "adapters",
  "key-command": "adapters",
  model: "adapters",
  palette: "adapters",
  prompter: "adapters",
  proxy: "adapters",
  yaml: "adapters",
  excel: "adapters",
  accounts: "input",
  links: "run",
  past: "run",
  record: "run",
  shape: "run",
  stored: "run",
  report: "run",
  request: "commands",
  session: "commands",
  check: "main",
  complete: "main",
  config: "main",
  consult: "main",
  demo: "main",
  doctor: "main",
  health: "main",
  journal: "main",
  batch: "main",
  mcp: "main",
  plan: "main",
  persona: "main",
  practice: "main",
  portfolio: "main",
};

/** Packages of which code ships in dist/; all of them are development dependencies. */
const bundled = [
  "@anthropic-ai",
  "@modelcontextprotocol",
  "chalk",
  "commander",
  "csv-parse",
  "date-fns",
  "echarts",
  "eventsource-parser",
  "fast-string-width",
  "fastest-levenshtein",
  "inquirer",
  "@inquirer",
  "mdast-util-from-markdown",
  "read-excel-file",
  "supports-hyperlinks",
  "undici",
  "yaml",
  "yocto-spinner",
  "zod",
];

/** What runs when the program is built, and does not ship. */
const atBuildTime = "^src/(?:(?:build|embed|declare|release)\\.ts$|(?:build|embed|release)/)";

const isIn = (name) => `^src/${name}(/|\\.ts$)`;
const isDoor = (name) => `^src/lazy/${name}\\.ts$`;
const after = (name) => rooms.slice(rooms.indexOf(name) + 1);
const doorsAfter = (name) =>
  Object.keys(doors).filter((door) => rooms.indexOf(doors[door]) > rooms.indexOf(name));

const oneWay = rooms.map((name) => ({
  name: `one-way-${name}`,
  comment:
    `The data flows ${stages.join(" → ")}, and the edge stands behind: ${edge.join(" → ")}. ${name} ` +
    "may know no later room, directly or through a door in lazy/.",
  severity: "error",
  from: { path: isIn(name) },
  to: { path: [...after(name), "embed"].map(isIn).concat(doorsAfter(name).map(isDoor)) },
}));

/** The room named is the first that may open the door, so what stands behind it may be of an earlier room or of that one. */
const behindDoors = Object.entries(doors).map(([door, room]) => ({
  name: `behind-door-${door}`,
  comment: `${room} opens lazy/${door}: what stands behind it may be no later room, or an arrow would run up.`,
  severity: "error",
  from: { path: isDoor(door) },
  to: { path: [...after(room), "embed"].map(isIn) },
}));

const oneImporter = (name, packages, path) => ({
  name: `one-importer-${name}`,
  comment: `${packages} stands behind one adapter, so that it can be replaced or loaded late in one place.`,
  severity: "error",
  from: { path: "^src/", pathNot: path },
  to: { path: `node_modules/(${packages})/` },
});

export default {
  forbidden: [
    ...oneWay,
    ...behindDoors,
    {
      name: "every-room-has-its-rule",
      comment: "A folder or a door that stands in no list of this file would be checked by no rule.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: [...ground, ...rooms, "embed", "build", "declare", "release"]
          .map(isIn)
          .concat(Object.keys(doors).map(isDoor)),
      },
      to: {},
    },
    {
      name: "only-adapters-touch-the-system",
      comment:
        "Files, the process, the network and the clock are touched by adapters alone. Ground and stages " +
        "take plain data and give plain data; commands and what they share ask an adapter.",
      severity: "error",
      from: { path: "^src/", pathNot: ["adapters", "build", "embed", "declare", "release"].map(isIn) },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "ground-knows-nothing",
      comment: `${ground.join(", ")} are the ground under every room.`,
      severity: "error",
      from: { path: ground.map(isIn) },
      to: { path: "^src/", pathNot: ground.map(isIn) },
    },
    oneImporter("sdk", "@anthropic-ai", "^src/adapters/anthropic/"),
    oneImporter("events", "eventsource-parser", "^src/adapters/anthropic/read-stream"),
    oneImporter("width", "fast-string-width", "^src/finding/display-width"),
    oneImporter("undici", "undici", "^src/adapters/network/proxy-fetch"),
    oneImporter("inquirer", "inquirer|@inquirer", "^src/adapters/terminal/prompter"),
    oneImporter("chalk", "chalk", "^src/adapters/terminal/palette"),
    oneImporter("mcp", "@modelcontextprotocol", "^src/mcp/(run-mcp|create-server)"),
    oneImporter("links", "supports-hyperlinks", "^src/adapters/terminal/link-places"),
    oneImporter("commander", "commander", "^src/program(/|\\.ts$)"),
    oneImporter("yaml", "yaml", "^src/finding/(read|edit|write)-yaml"),
    oneImporter("markdown", "mdast-util-from-markdown", "^src/persona/markdown/read-blocks"),
    oneImporter("csv", "csv-parse", "^src/adapters/accounts/csv"),
    oneImporter("charts", "echarts|zrender", "^src/adapters/charts/"),
    oneImporter("excel", "read-excel-file", "^src/adapters/accounts/read-xlsx"),
    {
      name: "no-circular",
      comment: "A cycle hides which of two modules is the ground of the other.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A module nobody imports is dead code.",
      severity: "error",
      from: { path: "^src/", orphan: true, pathNot: "^src/(main|index|embed|declare|release)\\.ts$" },
      to: {},
    },
    {
      name: "only-bundled-packages",
      comment:
        "The build takes these packages into dist/, so that users install nothing beside the program. A package that is not listed here ships by mistake.",
      severity: "error",
      from: { path: "^src/", pathNot: atBuildTime },
      to: {
        path: "node_modules/",
        pathNot: `node_modules/(${bundled.join("|")})/`,
      },
    },
    {
      name: "no-unknown-packages",
      comment: "A package that package.json does not name is there by chance.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "unknown", "undetermined"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
