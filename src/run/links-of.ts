import type { Io, Sink } from "../adapters/process/io.ts";
import { linkPlaces, opensLinks } from "../adapters/terminal/link-places.ts";
import type { Link } from "../finding/link.ts";

/** Links for a stream that is a terminal which opens them; null for every other. */
export const linksOf = ({ env, cwd }: Pick<Io, "env" | "cwd">, { isTerminal }: Sink): Link | null =>
  isTerminal && opensLinks() ? linkPlaces({ env, cwd }) : null;
