import { testPattern } from "../../language/patterns/pattern.ts";

/** "left a message", "left the call", "74 days left": leaving in other senses. */
const notLeaving =
  "(?! (?:an?|some|no) |(?: (?:us|me|him|her|them))? (?:a |feedback|comments?|with)| the (?:meeting|call|room|door|session|demo|question|webinar|thread|channel|chat|note|survey|pilot|beta)| (?:me|to do|out|off|over|behind|open|unanswered|unread|feedback|comments?|until|us (?:a|with|hanging)|on (?:the|his|her|their|our|this)|in (?:the|this) (?:contract|budget|quarter|term|year)|happy|impressed|early|unchanged)\\b)";
/** Leaving a post, in the words people use for it: a fragment without a group. */
export const leaves = `(?:left${notLeaving}|leaving${notLeaving}|quit|resigned|resigning|has resigned|departed|departing|gone(?! (?:quiet|dark|silent|cold|live|through|well|on|to|over|up|down|back|very|completely|radio|a bit))|moved on|moving on|let go|laid off|fired|out the door|on (?:his|her|their) way out|stepp(?:ed|ing) down|retir(?:ed|ing)|no longer (?:with|at|there|works?|employed|in)|hand(?:ed|ing) in (?:his|her|their) (?:notice|resignation)|g(?:ave|iven) (?:his |her |their )?(?:two weeks'? )?notice|put in (?:his|her|their) (?:two weeks'? |\\d weeks'? )?notice|mov(?:ed|ing) to (?:an?|the)? ?(?:another|different|new|other) (?:company|role|team|department|division|job|position)|mov(?:ed|ing) to (?:a )?competitor|mov(?:ed|ing) (?:internally|elsewhere|teams)|changed (?:jobs|roles|teams|companies)|taken (?:a|another) (?:new )?(?:job|role|position)|took (?:a|another) (?:new )?(?:job|role|position)|lost (?:scope|(?:his|her|their) budget)|been (?:let go|laid off|fired|made redundant|replaced|reassigned|moved)|was (?:let go|laid off|fired|made redundant|replaced|reassigned)|reassigned|join(?:ed|ing) (?:a competitor|another company))\\b`;
/** Small words before the verb: "has just", "is also". */
export const help =
  "(?: (?:has|have|had|is|are|was|just|recently|already|now|also|suddenly|unexpectedly|sadly|apparently|unfortunately|actually|since|officially|finally|abruptly|been|today|yesterday|last week|this week|both|quietly)|'s|'ve)*";

const verb = testPattern(`^${leaves}`);
const joint = /^[,)]{0,2} [(]?/;
const word = /^[a-zà-ɏ'.&-]+/i;
/** After these somebody else is spoken of, or somebody says something. */
const turning =
  /^(?:says?|said|told|asked|thinks|wants|heard|reports|that|after|before|because|since|when|while|if|whether|about|why|happy)$/i;

/**
 * Where the words "… left" end when somebody named just before `from` leaves, with up to nine words between
 * (a name, an employer, an aside); null when nobody does.
 */
export function leavingAfter(text: string, from: number): number | null {
  let at = from;
  for (let words = 0; words < 10; words += 1) {
    const gap = joint.exec(text.slice(at, at + 4));
    if (!gap) return null;
    at += gap[0].length;
    const rest = text.slice(at, at + 80);
    const leaving = verb().exec(rest);
    if (leaving) return at + leaving[0].length;
    const passed = word.exec(rest)?.[0];
    if (passed === undefined || turning.test(passed)) return null;
    at += passed.length;
  }
  return null;
}
