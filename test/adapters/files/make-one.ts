import { makeFolder } from "../../../src/adapters/files/make-folder.ts";

/** `node make-one.mjs folder`: makes it; prints the code of the error. */
try {
  makeFolder(process.argv[2] ?? "");
  process.stdout.write("made");
} catch (error) {
  process.stdout.write(error instanceof Error && "code" in error ? String(error.code) : String(error));
}
