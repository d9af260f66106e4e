/** What is known of a sentence of an answer. */
export const claimStatuses = ["supported", "contradicted", "own proposal", "quoted", "unchecked"] as const;

export type ClaimStatus = (typeof claimStatuses)[number];

export type Claim = {
  /** As written, without marks of emphasis; words in quotation marks are left out. At most 600 characters. */
  readonly sentence: string;
  /** 1-based line. */
  readonly at: number;
  readonly status: ClaimStatus;
  /** Ids of the facts that bear it out or contradict it: "F3". */
  readonly facts: readonly string[];
  /** The calculation a figure follows by, or fact and claim side by side. */
  readonly why?: string;
};

/** How many sentences have each status. */
export type ClaimCounts = Readonly<Record<ClaimStatus, number>>;

export type ListedClaims = { readonly claims: readonly Claim[]; readonly counts: ClaimCounts };
