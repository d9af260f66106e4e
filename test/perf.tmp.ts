import { redAccount, thread } from "./verification/corpus/situations.ts";
import { redPlan, threadPlan } from "./verification/corpus/good-answers.ts";
import { briefSituation } from "./verification/corpus/corpus.ts";
import { gatherGrounds } from "../src/verification/gather-grounds.ts";
import { verify } from "../src/verification/verify.ts";
import { shippedPersona } from "./persona/shipped-persona.ts";
const persona = shippedPersona(); const elements = persona.response_elements.map(r=>r.name);
const b = await briefSituation(redAccount);
const body = redPlan + redPlan + redPlan;
for (let i=0;i<5;i++){ const t=performance.now(); const g = gatherGrounds({persona, case: b.case, accounts: b.accounts}); const t2=performance.now();
verify({body, frameLines:0, controlCharacters:0, stopReason:"end_turn", elements, grounds:g, strict:false}); console.log(body.length, "gather",(t2-t).toFixed(1),"verify",(performance.now()-t2).toFixed(1)); }
const b2 = await briefSituation(thread); const g2 = gatherGrounds({persona, case: b2.case, accounts: b2.accounts});
const big = ("Call on 12 November 2026 with Ann: usage 4,312 of 9,000, EUR 38.400, down 12 %. Nothing else to say here today.\n").repeat(90000);
const t=performance.now(); verify({body: threadPlan, frameLines:0, controlCharacters:0, stopReason:"end_turn", elements, grounds:{...g2, texts:[...g2.texts, big]}, strict:false}); console.log(big.length, "10MB", (performance.now()-t).toFixed(0));
