/** Loaded when a question is asked: reading, assessment, the answer and its verification. */
export { runChat } from "../commands/chat.ts";
export { runConsult } from "../commands/consult.ts";
