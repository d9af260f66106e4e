import type { z } from "zod";
import type { Failure } from "../failure/failure.ts";
import type { Call } from "./call.ts";

/** What a tool gives: a text for people and models, and the same as data. */
export type ToolResult<Output> = {
  readonly text: string;
  /** Null when there is no result: the text then says why. */
  readonly structured: Output | null;
  readonly isError: boolean;
};

/** A tool of the server. Its input is hostile until the schema has read it. */
export type Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** It changes nothing. */
  readonly readOnly: boolean;
  /** Throws a Failure for what cannot be done, which the client gets as an error of the tool. */
  readonly run: (input: z.output<Input>, call: Call) => Promise<ToolResult<z.input<Output>>>;
};

/** Keeps what a tool's schemas say of its `run`, where tools stand in one list. */
export const defineTool = <Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> => tool;

/** A Failure as a tool's result: one line and what to do. */
export const failed = ({ details }: Failure): ToolResult<never> => ({
  text: [
    details.message,
    ...(details.findings ?? []).map(
      ({ file, place, expected, found }) =>
        `${file}${place === null ? "" : `:${place.line}:${place.column}`}: found ${found}, expected ${expected}`,
    ),
    ...(details.hint === null ? [] : [details.hint]),
  ].join("\n"),
  structured: null,
  isError: true,
});
