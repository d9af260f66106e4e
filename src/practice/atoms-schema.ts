import { z } from "zod";

/** What many entries of a practice have. */
export const id = z.string().min(1).meta({ description: "Stable identifier." });
export const name = z.string().min(1);
export const source = z
  .string()
  .min(1)
  .meta({
    description:
      "Where the numbers come from: GS Gainsight support pages, GL GitLab customer-success handbook, " +
      "GT practitioners' rules of thumb (gaintrace), SU a survey vendor's page, or convention: chosen " +
      "here, calibrate on your own outcomes.",
  });
export const words = z.string().min(1);
