import type { GoodReading } from "./reading.ts";

/** The words for a doubtful reading, the same for all values of one kind, so that they can be told together. */
export const whyDoubted = ({ ambiguous, unit }: GoodReading): string =>
  unit === "date"
    ? "a number that stands for a day, read as that day"
    : `read so because ${ambiguous?.why ?? "it is usual"}`;
