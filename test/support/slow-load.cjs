"use strict";

// Loaded in front of the program (node --require): loading the program takes as long as a slow machine needs,
// and stderr says when it begins. Signals are sent in that time.
const fs = require("node:fs");

const { on } = process;
process.on = function slowly(name, ...rest) {
  on.call(this, name, ...rest);
  // The launcher looks out for this one last, before it loads anything.
  if (name !== "SIGHUP") return this;
  process.on = on;
  fs.writeSync(2, "loading\n");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  return this;
};
