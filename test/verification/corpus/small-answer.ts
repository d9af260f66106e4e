/** What a small complete answer says in the places that matter here. */
export type Passages = {
  /** Sentence about who decides. */
  readonly authority: string;
  readonly plan?: string;
  readonly risk?: string;
  readonly timeline?: string;
};

/** A complete answer in the eight elements with the passages in their places; whole lines, so that a label finds them. */
export const smallAnswer = ({
  authority,
  plan = "1. Call the administrator. Owner: CSM (can decide).",
  risk = "The successor may not know the goals; I ask for them.",
  timeline = "- The first call comes first.",
}: Passages): string => `## 1. Customer Assessment
The champion has left, so I rebuild the relationship first.

## 2. Outcome Analysis
Their goals are unknown; I ask for them.

## 3. Success Strategy
${authority}

## 4. Action Plan
${plan}

## 5. Risk Mitigation
${risk}

## 6. Success Metrics
A successor is named and has met us.

## 7. Timeline
${timeline}

## 8. Stakeholder Coordination
The administrator and the new champion are needed first.
`;
