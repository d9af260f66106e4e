/** Loaded when a consultation is recorded. */
export { recordConsultation } from "../commands/record.ts";
