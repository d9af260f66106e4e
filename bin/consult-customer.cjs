#!/usr/bin/env node
"use strict";

// The launcher is CommonJS because that starts in half the time; the program itself is ES modules.
if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2])) {
  console.log(require("../package.json").version);
} else {
  // Node 22 and later keep compiled code between runs; older ones do without.
  require("node:module").enableCompileCache?.();
  import("../dist/main.js");
}
