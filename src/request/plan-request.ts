import type { Request } from "./request.ts";
import type { WorkedOut } from "./work-out.ts";

/** The request for a whole plan, where nobody asked in words. */
export const planRequest: Request = {
  kind: "consult",
  also: [],
  length: null,
  language: "en",
  addressee: null,
  drafts: [],
  matters: [],
  terms: [],
  unknownTerm: null,
  topic: null,
  subject: null,
  premises: [],
  options: [],
  named: null,
  wantsPlan: true,
  courtesy: null,
};

/** Nothing was to be worked out. */
export const nothingWorkedOut: WorkedOut = { suppositions: [], levers: [], stakes: null };
