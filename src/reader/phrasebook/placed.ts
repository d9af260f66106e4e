import type { Statement } from "../../facts/fact.ts";
import type { Analysis } from "./analyse.ts";
import type { Draft } from "./draft.ts";

/** A statement with the draft it was made of and the cell it stands in. */
export type Placed = { readonly draft: Draft; readonly statement: Statement; readonly analysis: Analysis };
