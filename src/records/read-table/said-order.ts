/** The order of day and month as somebody says it: no doubt is left. */
export const said = (dayFirst: boolean) => ({
  value: dayFirst,
  why: `the ${dayFirst ? "day" : "month"} is said to come first`,
  sure: true,
});
