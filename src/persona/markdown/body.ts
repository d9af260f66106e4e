import type { Persona } from "../persona.ts";
import type { Block, Span } from "./block.ts";

export type Path = readonly (string | number)[];

/** A value with the place it was read from. */
export type Taken = { readonly path: Path; readonly value: unknown; readonly span: Span };

/** A piece of the source that no key takes. `item` when it is an entry of a list. */
export type Left = {
  readonly raw: string;
  readonly span: Span;
  readonly item: boolean;
  /** A rule or a comment: nobody needs to be told. */
  readonly silent: boolean;
};

export type Reading = { readonly taken: readonly Taken[]; readonly left: readonly Left[] };

/** The content under one heading, in both directions. */
export type Body = {
  read(blocks: readonly Block[]): Reading;
  /** null when the persona has nothing of it. */
  write(persona: Persona): string | null;
};

export const leftBlock = ({ kind, raw, span }: Block): Left => ({
  raw,
  span,
  item: false,
  silent: kind === "silent",
});

/** The value under a path of plain data; undefined where there is none. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    root,
  );
