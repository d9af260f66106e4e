#!/usr/bin/env node
"use strict";

if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2])) {
  process.stdout.on("error", ({ code }) => {
    if (code !== "EPIPE") process.exitCode = 2;
  });
  process.stdout.write(`${require("../package.json").version}\n`);
} else if (!require("node:fs").existsSync(`${__dirname}/../dist/main.js`)) {
  // `npm install --ignore-scripts` in a checkout leaves the program as it was written.
  process.exitCode = 2;
  process.stderr.write("consult-customer: This checkout is not built yet. Run: npm run build\n");
} else {
  const early = keepEarlySignals();
  const { HOME = "", XDG_CACHE_HOME = "" } = process.env;
  const caches = XDG_CACHE_HOME.startsWith("/") ? XDG_CACHE_HOME : HOME && `${HOME}/.cache`;
  // Node 22.8 and later keep compiled code between runs: in the user's own folder, because Node's default is
  // a shared one, and whoever can write there could have his code run here.
  const { enableCompileCache } = require("node:module");
  const own = `${caches}/consult-customer`;
  if (caches !== "" && enableCompileCache && isMade(caches) && isMade(own)) enableCompileCache(own);
  import("../dist/main.js").then(early.handOver);
}

/**
 * Whether a folder is there, or can be made. Node would make it, and what is missing above it, but that
 * never ends where the folder above answers ENOENT although it is there (/proc).
 */
function isMade(folder) {
  try {
    require("node:fs").mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch ({ code }) {
    return code === "EEXIST";
  }
}

/**
 * A signal that comes while the program is loaded waits for the program, instead of ending the process at
 * once.
 */
function keepEarlySignals() {
  const kept = [];
  const names = ["SIGINT", "SIGTERM", "SIGHUP"];
  const keep = (name) => kept.push(name);
  for (const name of names) process.on(name, keep);
  return {
    handOver: () => {
      for (const name of names) process.removeListener(name, keep);
      if (kept.length > 0) process.kill(process.pid, kept[0]);
    },
  };
}
