import { setMaxListeners } from "node:events";

/** Lets many calls listen to one signal: Node takes more than ten for a leak, and says so on stderr. */
export const allowListeners = (count: number, ...signals: readonly AbortSignal[]): void =>
  setMaxListeners(count, ...signals);
