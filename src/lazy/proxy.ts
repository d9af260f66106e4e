/** Loaded when the environment names a proxy for the model's server: undici. */
export { proxyFetch } from "../adapters/proxy-fetch.ts";
