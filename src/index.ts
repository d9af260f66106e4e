/** The library: what the program itself is made of. docs/library.md shows it at work. */
export type { AnsweredBy, Consultant, ConsultantEvent, Usage } from "./consultant/consultant.ts";
export type { CheckResult } from "./consultation/check-response.ts";
export type { Answerer } from "./consultation/consult.ts";
export type { ConsultationEvent, ConsultationResult } from "./consultation/consultation.ts";
export type { Fact, Statement } from "./facts/fact.ts";
export { Failure, type FailureDetails, type Outcome } from "./failure/failure.ts";
export type { DataFinding } from "./finding/finding.ts";
export { type Brief, type BriefOptions, brief } from "./run/library/brief.ts";
export {
  type Answer,
  type Briefed,
  type Consultation,
  type ConsultOptions,
  consult,
} from "./run/library/consult.ts";
export { type Account, type ReadAccountsOptions, readAccounts } from "./run/library/read-accounts.ts";
export { type VerifyOptions, verify } from "./run/library/verify.ts";
export { type DefinitionSources, type Definitions, loadDefinitions } from "./run/load-definitions.ts";
export type { Verification, VerificationFinding } from "./verification/verification.ts";
