/** Loaded when a consultation is recorded. */
export { recordConsultation } from "../run/record-consultation.ts";
