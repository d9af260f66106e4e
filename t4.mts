import { readBlocks } from "./src/persona/markdown/read-blocks.ts";
import { splitChunks } from "./src/persona/markdown/split-chunks.ts";
const L=["- a","* b","  - nested","1. one","2) two","text","  text","","> quote","# Head","    code","---","\ttab","```","~~~"];
const shape=(b:any)=>b.map((x:any)=>[x.kind,x.raw,x.items?.map((i:any)=>[i.raw,shape(i.blocks)])]);
let best:string[]|null=null; const t0=Date.now();
let seed=1;const rnd=()=>{seed=(seed*1103515245+12345)%2147483648;return seed/2147483648;};
while(Date.now()-t0<40000){const n=3+Math.floor(rnd()*7);const pre=Array.from({length:100},(_,i)=>`p${i}`);const a=Array.from({length:n},()=>L[Math.floor(rnd()*L.length)]!);
 if(best&&a.length>=best.length)continue; const t=[...a.slice(0,n-2),...Array(0),...a.slice(n-2)].join("\n")+"\n";
 const full="#x\n".repeat(0)+t; 
 if(JSON.stringify(shape(readBlocks(full)))!==JSON.stringify(shape(readBlocks(full,{whole:true})))){best=a;console.log(JSON.stringify(a),JSON.stringify(splitChunks(full)));console.log(JSON.stringify(shape(readBlocks(full))));console.log(JSON.stringify(shape(readBlocks(full,{whole:true}))));}}
