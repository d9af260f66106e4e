"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const program = path.join(__dirname, "../dist/main.cjs");
const compiled = `${program}.cache`;

/**
 * Runs the program, which the build wrapped in a function. Compiled code that the build left beside it saves a quarter
 * of the start-up; another version of Node does not accept it and compiles for itself. Gives the script, from which the
 * build takes that code.
 */
function load() {
  if (!fs.existsSync(program)) return sayNotBuilt();
  const script = new vm.Script(fs.readFileSync(program, "latin1"), {
    filename: program,
    cachedData: fs.existsSync(compiled) ? fs.readFileSync(compiled) : undefined,
  });
  script.runInThisContext()(requireOrImport, program);
  return script;
}

/**
 * Code from a cache cannot import(), so the bundle asks for its lazy parts with require(), inside a promise: what has a
 * `then` is waited for there, and so stands for the ES module.
 */
function requireOrImport(name) {
  if (!name.startsWith("#lazy/")) return require(name);
  // biome-ignore lint/suspicious/noThenProperty: being waited for is the point
  return { then: (resolve, reject) => import(name).then(resolve, reject) };
}

/** `npm install --ignore-scripts` in a checkout leaves the program as it was written. */
function sayNotBuilt() {
  process.exitCode = 2;
  process.stderr.write("consult-customer: This checkout is not built yet. Run: npm run build\n");
  return null;
}

/** Runs the program once and keeps what was compiled on the way. */
function keepCompiled() {
  const script = load();
  process.once("exit", () => fs.writeFileSync(compiled, script.createCachedData()));
}

module.exports = { load, keepCompiled };
