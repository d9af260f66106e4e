#!/usr/bin/env node
"use strict";

const words = process.argv.slice(2);
const asksVersion = words.length <= 2 && words.some((word) => /^(-V|--version)$/.test(word));
if (asksVersion && words.length === 1) {
  print(require("../package.json").version);
} else if (!require("node:fs").existsSync(`${__dirname}/../dist/version.json`)) {
  // `npm install --ignore-scripts` in a checkout leaves no program, and a build that found a mistake none that works:
  // the file is not written then.
  process.exitCode = 2;
  process.stderr.write("consult-customer: This checkout is not built yet. Run: npm run build\n");
} else if (asksVersion && words.includes("--json")) {
  const { version: node, platform, arch } = process;
  print(JSON.stringify({ type: "version", ...require("../dist/version.json"), node, platform, arch }));
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

function print(line) {
  process.stdout.on("error", ({ code }) => {
    if (code !== "EPIPE") process.exitCode = 2;
  });
  process.stdout.write(`${line}\n`);
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
