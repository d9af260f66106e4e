/** Loaded when somebody asks what works, or what the server offers. */
export { runDoctor } from "../commands/doctor.ts";
export { runModels } from "../commands/models.ts";
