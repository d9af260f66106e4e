import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: [
      { find: /^#lazy\/(.*)$/, replacement: fileURLToPath(new URL("../src/lazy/$1.ts", import.meta.url)) },
    ],
  },
  test: { root: ".", include: ["test/**/*.test.ts"], testTimeout: 30_000, maxWorkers: 2 },
});
