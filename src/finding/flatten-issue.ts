import type { z } from "zod";

export type Issue = z.core.$ZodIssue;

/**
 * One issue for each thing that is wrong, with its path from the root: an issue about several keys becomes one for each
 * (the key last in its path), and one about a value of several forms becomes what is wrong with the form that was
 * probably meant.
 */
export function flattenIssue(issue: Issue, base: readonly PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      ...issue,
      keys: [key],
      path: [...path, key],
    }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ ...issue, path }];

  // A form whose own type is wrong was not meant: a list is no attempt at a text.
  const isForeign = (form: readonly Issue[]) =>
    form.some((inner) => inner.path.length === 0 && inner.code === "invalid_type");
  const [meant] = issue.errors.filter((form) => !isForeign(form)).sort((a, b) => a.length - b.length);
  if (meant !== undefined) return meant.flatMap((inner) => flattenIssue(inner, path));
  const expected = new Set(issue.errors.flat().map(({ message }) => message));
  return [{ ...issue, path, message: [...expected].join(" or ") }];
}
