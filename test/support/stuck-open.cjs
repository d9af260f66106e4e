"use strict";

// Loaded in front of the program (node --require): opening a file never comes to an end, as on a dead network
// drive. The file that STUCK_OPEN_SIGN names appears when it is tried.
const { writeFileSync } = require("node:fs");
const files = require("node:fs/promises");

files.open = () => {
  writeFileSync(process.env.STUCK_OPEN_SIGN, "");
  return new Promise(() => setInterval(() => undefined, 1000));
};
