import { Failure } from "../../failure/failure.ts";
import type { Checked } from "../../output/doctor/checked.ts";

type Seen = Pick<Checked, "status" | "says"> & { readonly hint?: string | null };

/** Looks at one thing; a Failure on the way is what is wrong with it. */
export async function checkedBy(id: string, look: () => Promise<Seen> | Seen): Promise<Checked> {
  try {
    const { status, says, hint = null } = await look();
    return { id, status, says, hint };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { message, hint, findings = [] } = error.details;
    const [first] = findings;
    const place = first?.place ? ` First: ${first.file}:${first.place.line}:${first.place.column}.` : "";
    return { id, status: "error", says: `${message}${place}`, hint, outcome: error.outcome };
  }
}
