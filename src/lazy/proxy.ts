/** Loaded when the environment names a proxy for the model's server: undici. */
export { proxyFetch } from "../adapters/network/proxy-fetch.ts";
