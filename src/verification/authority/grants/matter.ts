/** What is not hers to grant, and who decides it. */
export type Matter = "price" | "terms" | "date";
