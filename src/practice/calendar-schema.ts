import { z } from "zod";

const freeDay = z
  .string()
  .regex(/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
  .meta({ description: "A day of every year as MM-DD, or one day as YYYY-MM-DD." });

/** Country of a calendar, two letters as in ISO 3166-1. */
export const countryCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: "Two capital letters, as in ISO 3166-1: DE, US." });

export const freeDays = z.array(freeDay).meta({ description: "Days on which no step falls." });

const year = z.number().int().min(2000).max(2100);

export const calendarFile = z
  .strictObject({
    free: freeDays,
    holidays: z.strictObject({
      years: z.tuple([year, year]).meta({ description: "The first and the last year that are built in." }),
      countries: z.array(countryCode).min(1),
    }),
    src: z.string().min(1),
  })
  .meta({ description: "Days on which nobody works." });
