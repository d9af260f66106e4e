import type { Fact } from "./fact.ts";

/** Whether rules read a fact, or a figure of its quote proves what a model read. */
export const isProven = ({ readBy }: Pick<Fact, "readBy">): boolean => readBy?.figure !== null;
