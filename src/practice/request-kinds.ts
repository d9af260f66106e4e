/** What a request can ask for; in this order the one that counts where a text asks for several. */
export const requestKinds = [
  "outside",
  "compare",
  "rank",
  "decide",
  "explain",
  "draft",
  "prepare",
  "define",
  "consult",
  "help",
] as const;

/** Texts to use. */
export const deliverableKinds = [
  "mail",
  "message",
  "agenda",
  "talk_track",
  "summary",
  "one_pager",
  "handover",
] as const;

/** The teams of ours that a matter can be handed over to. */
export const handoverTeams = ["finance", "engineering", "legal", "leadership"] as const;

export const courtesyKinds = ["greeting", "thanks", "farewell", "abilities"] as const;

/** What an explanation can be about. */
export const explainedSubjects = [
  "feeling",
  "churned",
  "deadline",
  "route",
  "health",
  "first",
  "person",
  "step",
] as const;
