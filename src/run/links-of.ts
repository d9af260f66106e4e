import type { Io, Sink } from "../adapters/process/io.ts";
import type { Link } from "../finding/link.ts";

/** Links for a stream that is a terminal which opens them; null for every other. */
export async function linksOf({ env, cwd }: Pick<Io, "env" | "cwd">, sink: Sink): Promise<Link | null> {
  if (!sink.isTerminal) return null;
  const { linkPlaces, opensLinks } = await import("#lazy/links");
  return opensLinks() ? linkPlaces({ env, cwd }) : null;
}
