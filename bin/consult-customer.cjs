#!/usr/bin/env node
"use strict";

if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2])) {
  console.log(require("../package.json").version);
} else {
  // Node 22 and later keep compiled code between runs; the build leaves compiled code for the Node it ran on.
  require("node:module").enableCompileCache?.();
  require("./load.cjs").load();
}
