import { runMatrix } from "./matrix/run-matrix.ts";
import { streamQuirks } from "./matrix/stream-quirks.ts";

runMatrix(streamQuirks);
