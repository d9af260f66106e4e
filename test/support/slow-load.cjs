"use strict";

// Loaded in front of the program (node --require): evaluating the program takes as long as a slow machine needs, and
// says on stderr when it begins. Signals are sent in that time.
const vm = require("node:vm");
const fs = require("node:fs");

const run = vm.Script.prototype.runInThisContext;
vm.Script.prototype.runInThisContext = function slowly(...args) {
  fs.writeSync(2, "loading\n");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  return run.apply(this, args);
};
