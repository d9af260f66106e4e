import { fileURLToPath } from "node:url";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

/** Runs when the program is built: writes the types of the library into one file, without what is marked as internal. */
const root = fileURLToPath(new URL("../", import.meta.url));

const bundle = await rollup({
  input: `${root}src/index.ts`,
  plugins: [
    dts({
      tsconfig: `${root}tsconfig.json`,
      compilerOptions: {
        stripInternal: true,
        emitDeclarationOnly: true,
        noEmit: false,
        incremental: false,
        noCheck: true,
      },
    }),
  ],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
});
await bundle.write({ file: `${root}dist/index.d.ts` });
await bundle.close();
