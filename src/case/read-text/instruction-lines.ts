import type { Sentence } from "./sentence.ts";

const order =
  /\b(?:(?:ignore|disregard|forget|override|bypass)\b[^.;]{0,40}\b(?:instructions?|rules?|prompt|above|previous|prior|guidelines|everything)|system prompt|you are now|act as (?:if|an?)|pretend (?:that|to|you)|new instructions?|developer mode|jailbreak|(?:treat|mark|rate|score|report|record|set|classify|consider|label|list|show|call) (?:this|the|it|that|them|their|our|[a-zà-ɏ]+'s?)?[^.;]{0,30}\b(?:as (?:healthy|green|red|closed|100|resolved|safe)|health (?:score )?(?:to|as|is|=)|(?:to|as|=) \d+)|do not (?:mention|tell|reveal|report|escalate)|(?:respond|reply|answer|output|print|write|say) (?:only |just |exactly )?(?:with|that|the following|"|')|(?:health|route|score) (?:score )?(?:is|=|:|must be|should be) (?:100|0|green|red|perfect|decide))|={2,}\s?(?:begin|end)\b|<\/?(?:system|instructions?|assistant)>/i;
/** Every order holds one of these words; most sentences hold none. */
const orderWord =
  /\b(?:ignore|disregard|forget|override|bypass|prompt|you are now|act as|pretend|instructions?|developer|jailbreak|treat|mark|rate|score|report|record|set|classify|consider|label|list|show|call|do not|respond|reply|answer|output|print|write|say|health|route)\b|==|<\/?[a-z]/i;
const speaker = /^\W*(?:system|assistant|developer|human|user)\s*:/i;

/**
 * The lines whose words pose as instructions to the reader or the model. Nothing on such a line is a fact: what
 * stands beside an attempt to steer the answer is no evidence about a customer.
 */
export function instructionLines(sentences: readonly Sentence[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { text, line } of sentences)
    if ((orderWord.test(text) && order.test(text)) || speaker.test(text)) lines.add(line);
  return lines;
}
