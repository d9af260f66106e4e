import { gatherGrounds } from "../src/verification/gather-grounds.ts";
import { verify } from "../src/verification/verify.ts";
import { brief } from "../src/consultation/brief.ts";
import { createPlaybook } from "../src/consultant/playbook/create-playbook.ts";
import { readFileSync } from "node:fs";
const e = JSON.parse(readFileSync("/work/wt/ground/dist/embedded.json","utf8"));
const persona = e.persona ?? e; 
const practice = e.practice ?? JSON.parse(readFileSync("/work/wt/ground/dist/"+process.argv[3],"utf8"));
const elements = persona.response_elements.map((r:any)=>r.name);
void (async () => {
const b = await brief({persona, practice, question: "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?", asOf: "2026-11-23" as any, notes: [], statements: []});
let body=""; for await (const ev of createPlaybook({persona, practice, case:b.case, accounts:b.accounts})(b.prompt, new AbortController().signal)) if (ev.type==="text") body+=ev.text;
const t=performance.now(); const g = gatherGrounds({persona, case: b.case, accounts: b.accounts}); const t2=performance.now();
const v = verify({body, frameLines:0, controlCharacters:0, stopReason:"end_turn", elements, grounds:g, strict:false}); const t3=performance.now();
console.log(body.length, "gather",(t2-t).toFixed(1),"verify",(t3-t2).toFixed(1), v.findings.length);
})();
