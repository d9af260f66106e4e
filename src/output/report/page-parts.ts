/** The look of a report: light and dark as the reader's system is, and on paper. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2126;--soft:#565f68;--line:#d5dade;--card:#f5f7f8;--red:#c0281f;--yellow:#c98500;--green:#1d7a45;--none:#8a939b;--gain:#1d7a45;--loss:#c0281f;--plain:#3567a8;--link:#1a5a9e}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--ink:#e8ecef;--soft:#a9b3bb;--line:#39434b;--card:#1e2429;--red:#ff7b70;--yellow:#f0b13c;--green:#5fcf8e;--none:#8f9aa3;--gain:#5fcf8e;--loss:#ff7b70;--plain:#86b6f2;--link:#8cc0ff}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.2rem;margin:2.2rem 0 .6rem}
.lead{font-size:1.15rem;border-left:.3rem solid var(--red);padding:.4rem .9rem;background:var(--card);margin:1rem 0}
.lead p{margin:.2rem 0}.lead ul{margin:.2rem 0;padding-left:1.2rem;font-size:1rem}.soft{color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.8rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
.card b{display:block;font-size:1.5rem}
.met{color:var(--green)}.missed{color:var(--red)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--line)}
td p{margin:0 0 .3rem}td:not(.t){white-space:nowrap}td.t{min-width:8rem}
.card small{display:block;color:var(--soft)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
th[aria-sort=ascending] button::after{content:" \\25B2" / ""}th[aria-sort=descending] button::after{content:" \\25BC" / ""}
.why{font:inherit;color:var(--link);background:none;border:0;padding:0;text-decoration:underline dotted;cursor:pointer;text-align:inherit}
[popover]{max-width:40rem;background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:.5rem;padding:1rem}
[popover]::backdrop{background:rgb(0 0 0/.3)}
blockquote{margin:.2rem 0 .6rem;padding-left:.6rem;border-left:.2rem solid var(--line);color:var(--soft)}
figure{margin:0}figure svg{width:100%;height:auto;max-height:18rem}
.key{display:flex;flex-wrap:wrap;gap:1rem;font-size:.9rem}.key i{display:inline-block;width:.8em;height:.8em;margin-right:.35em}
footer{margin-top:2.5rem;color:var(--soft);font-size:.9rem}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--card:#fff}body{max-width:none;padding:0;font-size:13px}h2,summary{break-after:avoid}tr,.card,figure,.lead{break-inside:avoid}thead{display:table-header-group}.why{color:inherit;text-decoration:none}
.scroll{overflow:visible}table{font-size:11px}th,td{padding:.25rem .3rem}td:nth-child(-n+2){white-space:normal}td.t{min-width:0}th button{font-weight:700}
summary{list-style:none}details::details-content{content-visibility:visible;block-size:auto;height:auto}footer p:last-child{display:none}}
`;

/** Sorts a table by the column whose title is pressed; a page without it loses nothing else. */
export const script = `
for(const b of document.querySelectorAll("th button"))b.addEventListener("click",()=>{const h=b.closest("th"),t=h.closest("table"),i=[...h.parentNode.children].indexOf(h),up=h.getAttribute("aria-sort")!=="ascending",v=r=>r.children[i].dataset.v??r.children[i].textContent.trim(),n=x=>x===""?NaN:Number(x);for(const o of h.parentNode.children)o.removeAttribute("aria-sort");h.setAttribute("aria-sort",up?"ascending":"descending");const rows=[...t.tBodies[0].rows].sort((x,y)=>{const a=v(x),c=v(y),p=n(a),q=n(c);if(a===""||c==="")return a===c?0:a===""?1:-1;const d=Number.isNaN(p)||Number.isNaN(q)?a.localeCompare(c):p-q;return up?d:-d});t.tBodies[0].append(...rows)});
`;
