/** The codes of the contract this version checks; README explains each. */
export type VerificationCode =
  | "frame.duplicate"
  | "control-characters"
  | "element.missing"
  | "element.order"
  | "element.empty"
  | "response.empty"
  | "response.truncated"
  | "response.refused";

export type VerificationFinding = {
  readonly code: VerificationCode;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** 1-based line of the body, or null when it is about the whole. */
  readonly at: number | null;
};

export type ElementPresence = {
  readonly name: string;
  readonly present: boolean;
};

export type Verification = {
  /** No error; under strict, no warning either. */
  readonly ok: boolean;
  readonly repaired: boolean;
  readonly findings: readonly VerificationFinding[];
  readonly elements: readonly ElementPresence[];
};
