import { runMatrix } from "./matrix/run-matrix.ts";
import { windowQuirks } from "./matrix/window-quirks.ts";

runMatrix(windowQuirks);
