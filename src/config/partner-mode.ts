/** Which partners are consulted unasked: those of the route, the same where that costs nothing, or none. */
export const partnerModes = ["auto", "with", "none"] as const;

export type PartnerMode = (typeof partnerModes)[number];
