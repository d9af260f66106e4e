import type { Grounds } from "../verification/grounds.ts";
import { ownWords } from "../verification/own-words.ts";
import type { Verification } from "../verification/verification.ts";

/**
 * What an answer rests on, as it is stored for verifying it again. The sources' texts are large and private; where the
 * verification says which of their words it needed (`evidence`), only these are kept, and the result is the same. Of the
 * practice's own sentences those are kept that the answer says.
 */
export function storedGrounds(grounds: Grounds, { evidence, claims }: Verification): Grounds {
  const ownOf = ownWords(grounds.own ?? []);
  const own = claims.flatMap(({ sentence }) => (ownOf(sentence) !== null ? [sentence] : []));
  return { ...grounds, ...(grounds.own && { own }), texts: evidence };
}
