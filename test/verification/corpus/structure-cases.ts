import { type CorpusCase, changed } from "./corpus.ts";
import { northwindPlan } from "./good-answers.ts";
import { northwind } from "./situations.ts";

const broken = (
  name: string,
  body: string,
  expect: CorpusCase["expect"],
  stopReason?: string,
): CorpusCase => ({
  name,
  situation: northwind,
  body,
  expect,
  ...(stopReason === undefined ? {} : { stopReason }),
});

const part = (from: string, to: string): string =>
  northwindPlan.slice(northwindPlan.indexOf(from), northwindPlan.indexOf(to));
const without = (from: string, to: string): string => northwindPlan.replace(part(from, to), "");
const strategy = part("## 3. Success Strategy", "## 4. Action Plan");

export const cases: readonly CorpusCase[] = [
  broken("no Risk Mitigation", without("## 5. Risk Mitigation", "## 6. Success Metrics"), [
    ["element.missing", null],
  ]),
  broken("no Success Metrics", without("## 6. Success Metrics", "## 7. Timeline"), [
    ["element.missing", null],
  ]),
  broken(
    "no Outcome Analysis and no Timeline",
    without("## 2. Outcome Analysis", "## 3. Success Strategy").replace(
      part("## 7. Timeline", "## 8. Stakeholder"),
      "",
    ),
    [
      ["element.missing", null],
      ["element.missing", null],
    ],
  ),
  broken("a heading under another name", changed(northwindPlan, "## 6. Success Metrics", "## 6. KPIs"), [
    ["element.missing", null],
  ]),
  broken(
    "strategy after the plan",
    northwindPlan.replace(strategy, "").replace("## 5. Risk Mitigation", `${strategy}## 5. Risk Mitigation`),
    [["element.order", "## 3. Success Strategy"]],
  ),
  broken("a part twice", `${northwindPlan}\n**7. Timeline**\n\nAgain.\n`, [
    ["element.order", "**7. Timeline**"],
  ]),
  broken(
    "a part without text",
    changed(northwindPlan, "Northwind's goals are unknown; I assume none until they say them.", "---"),
    [["element.empty", "## 2. Outcome Analysis"]],
  ),
  broken("a part with only a rule", northwindPlan.replace(/(## 2\. Outcome Analysis\n\n).*\n/, "$1***\n"), [
    ["element.empty", "## 2. Outcome Analysis"],
  ]),
  broken("nothing at all", "", [["response.empty", null]]),
  broken("white space only", " \n\n\t\n", [["response.empty", null]]),
  broken("cut at its limit", northwindPlan, [["response.truncated", null]], "max_tokens"),
  broken("paused in its turn", northwindPlan, [["response.truncated", null]], "pause_turn"),
  broken("refused", northwindPlan, [["response.refused", null]], "refusal"),
  broken(
    "the frame's own lines inside",
    `=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===\n${northwindPlan}`,
    [["frame.duplicate", null]],
  ),
  broken(
    "an escape sequence inside",
    changed(northwindPlan, "What to do now.", "What to do\u001b[31m now."),
    [["control-characters", null]],
  ),
  broken("ended by a stop sequence", northwindPlan, [], "stop_sequence"),
  broken("headings in bold with colons", northwindPlan.replace(/^## (\d\. .*)$/gm, "**$1:**"), []),
];
