// The way of the data, one direction. A stage may import itself, the stages before it, and the ground
// (calendar, finding). Every rule says why, so that a red check teaches.
const stages = [
  "persona",
  "practice",
  "case",
  "assessment",
  "prompt",
  "consultant",
  "verification",
  "frame",
  "consultation",
  "journal",
  "session",
  "plan",
];
const stage = (name) => `^src/${name}/`;

const oneWay = stages.map((name, index) => ({
  name: `one-way-${name}`,
  comment: `The data flows ${stages.join(" → ")}: ${name} may not know a later stage, an adapter or a command.`,
  severity: "error",
  from: { path: stage(name) },
  to: {
    path: [
      ...stages.slice(index + 1).map(stage),
      "^src/(adapters|commands|output)/",
      "^src/(main|program|embed)(/|\\.ts$)",
    ],
    // The vocabulary of facts is ground: rules name its keys, and it knows nothing itself.
    pathNot: "^src/case/fact-catalogue\\.ts$",
  },
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
    {
      name: "stages-are-pure",
      comment:
        "Stages take plain data and give plain data: no files, no process, no network, no clock. Adapters do that.",
      severity: "error",
      from: {
        path: "^src/(calendar|finding|persona|practice|case|assessment|prompt|consultant|verification|frame|consultation|journal|session|plan)/",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "ground-knows-nothing",
      comment: "calendar and finding are the ground under every stage.",
      severity: "error",
      from: { path: "^src/(calendar|finding|failure)/" },
      to: { path: "^src/", pathNot: "^src/(calendar|finding|failure)/" },
    },
    {
      name: "commands-are-leaves",
      comment:
        "Only main.ts loads commands (lazily) and program.ts knows their options; nothing else may depend on one.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(commands/|lazy/|program(/|\\.ts$)|main\\.ts$)" },
      to: { path: "^src/commands/", pathNot: "^src/commands/option" },
    },
    oneImporter("sdk", "@anthropic-ai", "^src/adapters/anthropic"),
    oneImporter("undici", "undici", "^src/adapters/proxy-fetch"),
    oneImporter("inquirer", "inquirer|@inquirer", "^src/adapters/prompter"),
    oneImporter("chalk", "chalk", "^src/adapters/palette"),
    oneImporter("commander", "commander", "^src/program(/|\\.ts$)"),
    oneImporter("yaml", "yaml", "^src/finding/read-yaml"),
    oneImporter("csv", "csv-parse", "^src/adapters/csv"),
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
      from: { path: "^src/", orphan: true, pathNot: "^src/(main|embed)\\.ts$" },
      to: {},
    },
    {
      name: "no-dev-dependencies",
      comment: "What ships may only need what is installed for users; the build itself does not ship.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/build\\.ts$" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "unknown", "undetermined"],
      },
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
