import { InvalidArgumentError } from "commander";

/** Gathers a repeatable option. */
export const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** An argument parser that refuses what `parse` does not understand, naming the form it must have. */
export const valued =
  <T>(parse: (text: string) => T | null, form: string) =>
  (text: string): T => {
    const value = parse(text);
    if (value === null) throw new InvalidArgumentError(`It must be ${form}.`);
    return value;
  };
