/** Loaded when settings are shown or changed. */
export { runConfig } from "../commands/config.ts";
