import { faults } from "./matrix/faults.ts";
import { runMatrix } from "./matrix/run-matrix.ts";

runMatrix(faults);
