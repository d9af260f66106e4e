import { errorQuirks } from "./matrix/error-quirks.ts";
import { runMatrix } from "./matrix/run-matrix.ts";

runMatrix(errorQuirks);
