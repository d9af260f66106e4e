/** Names of files, put together and taken apart as the system does it. */
export { basename, join } from "node:path";
