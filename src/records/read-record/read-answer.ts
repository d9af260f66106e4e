import { type FactKind, factKind } from "../../facts/fact-catalogue.ts";
import { describeKind } from "./describe-kind.ts";
import { bad, inRange, type Reading, type Scalar, toNumber, type ValueContext } from "./reading.ts";

const rating = "relationship.nps_rating";
const score = "relationship.nps_score";

/** Ratings and scores: 9, 9/10, -12. Under a name that leaves open which it is, the value and its neighbours decide. */
export function readAnswer(raw: Scalar, kind: FactKind, context: ValueContext): Reading {
  const outOf =
    typeof raw === "string" && raw.length <= 64
      ? /^(.*\d) ?(?:\/|out of) ?(10{1,2})$/i.exec(raw.trim())
      : null;
  const number = toNumber(outOf?.[1] ?? raw, context, false);
  if (!number) return bad("value.type", describeKind(kind));
  if (!context.ratingOrScore) {
    if (outOf && Number(outOf[2]) !== kind.range?.[1]) return bad("value.range", describeKind(kind));
    return inRange(number.value, kind, {
      key: context.key,
      ambiguous: number.ambiguous,
    });
  }
  const { value } = number;
  const { nps } = context.evidence;
  const outOfTen = outOf?.[2] === "10";
  const couldBeRating = value >= 0 && value <= 10 && Number.isInteger(value);
  const isMean = nps
    ? nps.value === "mean"
    : context.key === rating && value > 0 && value < 10 && !Number.isInteger(value);
  if (isMean && !outOfTen)
    return bad("value.format", `one rating or a score, not a mean of ratings${nps ? ` (${nps.why})` : ""}`);
  const isRating = outOfTen || (nps ? nps.value === "rating" : couldBeRating && context.key === rating);
  const key = isRating ? rating : score;
  const [taken, other] = isRating ? [asRating(value), asScore(value)] : [asScore(value), asRating(value)];
  const usual = isRating
    ? "a whole number from 0 to 10 under that name is usually one answer"
    : "the name says score";
  const ambiguous =
    couldBeRating && !outOfTen ? { taken, others: [other], why: nps?.why ?? usual } : undefined;
  return inRange(value, factKind(key), { key, ambiguous });
}

const asRating = (value: number): string => `one answer of ${value} from 0 to 10`;
const asScore = (value: number): string => `a Net Promoter Score of ${value}`;
