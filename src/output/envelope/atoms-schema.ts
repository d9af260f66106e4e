import { z } from "zod";

/** What several parts of the envelope are made of. */
export const ids = z.array(z.string()).meta({ description: 'Ids of facts: ["F1", "F3"].' });
export const level = z.enum(["decide", "consult", "escalate"]);
export const band = z.enum(["green", "yellow", "red"]);
export const unit = z.number().min(0).max(1);
export const points = z.number().min(0).max(100);
export const date = z.iso.date();
export const count = z.int().min(0);
