#!/usr/bin/env node
"use strict";

if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2])) {
  process.stdout.on("error", ({ code }) => {
    if (code !== "EPIPE") process.exitCode = 2;
  });
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  keepEarlySignals();
  // Node 22 and later keep compiled code between runs; the build leaves compiled code for the Node it ran on.
  require("node:module").enableCompileCache?.();
  require("./load.cjs").load();
}

/** A signal that comes while the program is loaded waits for its handler, instead of ending the process at once. */
function keepEarlySignals() {
  const wait = () => undefined;
  const names = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const name of names) process.on(name, wait);
  setImmediate(() => {
    for (const name of names) process.removeListener(name, wait);
  });
}
