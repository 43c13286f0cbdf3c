import { createHash } from 'node:crypto';

/** The page’s one stylesheet: the text as readers would have it, the reader’s name over it, also in print. */
export const GUEST_STYLE = `:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--rule:#d5d2cb;--paper:#fffdf8;--accent:#8c1d18;--note:#fbf1dc;--mark:rgba(140,29,24,.13);--bad:#9b1c12;--good:#17603a}
@media (prefers-color-scheme:dark){:root{--ink:#ecebe7;--soft:#b3b0a8;--rule:#45423c;--paper:#161513;--accent:#ff9d8f;--note:#332b1c;--mark:rgba(255,157,143,.13);--bad:#ffb0a3;--good:#8fd6ab}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Charter,"Bitstream Charter","Source Serif 4","Noto Serif","Noto Naskh Arabic",Georgia,serif;overflow-wrap:anywhere}
header,main,footer{max-width:44rem;margin-inline:auto;padding-inline:1.25rem}
header{padding-block:1.4rem 1rem;border-bottom:3px double var(--rule)}
header p{margin:.2rem 0;font:.95rem/1.5 system-ui,sans-serif}
header .house{font:700 1.6rem/1.2 Charter,"Noto Serif","Noto Naskh Arabic",Georgia,serif}
header .warning{background:var(--note);padding:.5rem .8rem;margin-block:.6rem}
nav ul{list-style:none;display:flex;gap:1.2rem;margin:.6rem 0 0;padding:0;font:.95rem/1.5 system-ui,sans-serif}
nav a{display:inline-block;padding-block:.35rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h1{font-size:clamp(1.8rem,5vw,2.6rem);line-height:1.15;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin-top:2rem}
article h2{margin-top:1.6rem}
.standfirst{font-size:1.25rem;color:var(--soft)}
.byline,.credits,.hint{font:.95rem/1.5 system-ui,sans-serif;color:var(--soft)}
.dateline{font-weight:700}
.note{background:var(--note);padding:.5rem .8rem}
blockquote{margin-inline:1.25rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
td,th{border:1px solid var(--rule);padding:.3rem .5rem;text-align:start}
.desk{border-top:3px double var(--rule);margin-top:2.5rem;padding-bottom:3rem}
.said{border-inline-start:4px solid var(--rule);padding-inline-start:.8rem;margin-inline:0;white-space:pre-wrap}
.said time{display:block;font:.85rem/1.5 system-ui,sans-serif;color:var(--soft)}
label{display:block;font:600 .95rem/1.5 system-ui,sans-serif;margin-top:1rem}
input,textarea{display:block;width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.55rem .7rem}
textarea{min-height:6rem;resize:vertical}
input.code{max-width:12rem;letter-spacing:.3em;font-variant-numeric:tabular-nums}
button{margin-inline-end:.6rem;font:600 1rem/1.3 system-ui,sans-serif;min-height:2.75rem;margin-top:1rem;padding:.6rem 1.1rem;border:1px solid var(--ink);border-radius:4px;background:var(--ink);color:var(--paper);cursor:pointer}
button.quiet{background:transparent;color:var(--ink)}
.problem,.done{border:2px solid currentColor;border-radius:4px;padding:.6rem .9rem;font:1rem/1.5 system-ui,sans-serif}
.problem{color:var(--bad)}
.done{color:var(--good)}
.mark{position:fixed;inset:0;overflow:hidden;pointer-events:none;z-index:2;user-select:none}
.mark p{position:absolute;inset:-40vmax;margin:0;transform:rotate(-24deg);font:600 1rem/4.6rem system-ui,sans-serif;color:var(--mark);word-spacing:.1em;text-align:justify;overflow-wrap:normal}
.mark span{margin-inline-end:2.5rem}
.mark span::before{content:attr(data-says)}
.notice{padding-block:3rem}
.notice+.notice{border-top:1px solid var(--rule)}
footer{padding-block:1rem 2rem;font:.85rem/1.5 system-ui,sans-serif;color:var(--soft)}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--rule:#bbb;--note:#fff;--mark:rgba(0,0,0,.14)}form,nav,.desk .hint{display:none}.mark p{-webkit-print-color-adjust:exact;print-color-adjust:exact}header .warning{border:1px solid #000}}
`;

/** Takes the secret out of the address at once, where it never reached a server, and hands it in. */
export const GUEST_SCRIPT = `const said=location.hash.slice(1);
history.replaceState(null,'',location.pathname);
const form=document.querySelector('form');
if(said!==''&&form instanceof HTMLFormElement){form.elements.namedItem('token').value=said;form.submit();}
`;

/** Keeps what somebody has typed while they change the language of the page: in their own tab, until it is shown again. */
export const GUEST_KEEP_SCRIPT = `const key='typed '+location.pathname;
const fields=()=>[...document.querySelectorAll('form input:not([type=hidden]),form textarea')];
try{
const kept=JSON.parse(sessionStorage.getItem(key)??'{}');
sessionStorage.removeItem(key);
for(const field of fields()){const said=kept[field.name];if(typeof said==='string'&&field.value==='')field.value=said;}
document.querySelector('nav')?.addEventListener('click',(event)=>{
if(event.target instanceof Element&&event.target.closest('a')!==null)sessionStorage.setItem(key,JSON.stringify(Object.fromEntries(fields().map((field)=>[field.name,field.value]))));
});
}catch{}
`;

function named(name: string, text: string, ending: string): string {
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  return `/${name}-${digest}.${ending}`;
}

/** Where they are below /guest: the address changes with the text. */
export const GUEST_STYLE_PATH = named('style', GUEST_STYLE, 'css');
export const GUEST_SCRIPT_PATH = named('open', GUEST_SCRIPT, 'js');
export const GUEST_KEEP_PATH = named('keep', GUEST_KEEP_SCRIPT, 'js');
