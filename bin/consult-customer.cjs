#!/usr/bin/env node
"use strict";

if (process.argv.length === 3 && /^(-V|--version)$/.test(process.argv[2])) {
  process.stdout.on("error", ({ code }) => {
    if (code !== "EPIPE") process.exitCode = 2;
  });
  process.stdout.write(`${require("../package.json").version}\n`);
} else {
  const { HOME = "", XDG_CACHE_HOME = "" } = process.env;
  const caches = XDG_CACHE_HOME.startsWith("/") ? XDG_CACHE_HOME : HOME && `${HOME}/.cache`;
  // Node 22.8 and later keep compiled code between runs: in the user's own folder, because Node's default is a shared one,
  // and whoever can write there could have his code run here.
  if (caches !== "") require("node:module").enableCompileCache?.(`${caches}/consult-customer`);
  import("../dist/main.js");
}
