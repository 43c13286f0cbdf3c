import { createHash } from 'node:crypto';

/** The site’s one stylesheet: reading type first, logical properties so that it turns with the script. */
export const STYLESHEET = `:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--rule:#d5d2cb;--paper:#fffdf8;--accent:#8c1d18;--note:#fbf1dc;--ins:#e2f0e2}
@media (prefers-color-scheme:dark){:root{--ink:#ecebe7;--soft:#b3b0a8;--rule:#45423c;--paper:#161513;--accent:#ff9d8f;--note:#332b1c;--ins:#1e3321}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Charter,"Bitstream Charter","Source Serif 4","Noto Serif","Noto Naskh Arabic",Georgia,serif}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{inset-inline-start:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:1}
.masthead,main,footer{max-width:44rem;margin-inline:auto;padding-inline:1.25rem}
.masthead,footer,main:has(.headlines){max-width:64rem}
.masthead{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 2rem;padding-block:1.4rem 0}
.masthead .name{margin:0;font-size:clamp(1.9rem,5vw,2.75rem);font-weight:700;line-height:1.1;letter-spacing:-.015em}
.masthead .name a{color:inherit;text-decoration:none}
.masthead ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.3rem;margin:0;padding:0;font:.95rem/1.5 system-ui,sans-serif}
.masthead ul a{display:inline-block;padding-block:.4rem;text-decoration:none;border-bottom:3px solid transparent}
.masthead ul a:hover{text-decoration:underline}
.masthead ul a[aria-current]{font-weight:700;border-bottom-color:currentColor}
.masthead .sections{order:1;flex-basis:100%;border-block:1px solid var(--ink);margin-top:.4rem}
.masthead .sections ul{font-weight:600}
.masthead .sections a{color:var(--ink)}
.masthead .languages{font-size:.85rem;gap:0 1rem}
main{padding-block:1.5rem 2.5rem}
h1{font-size:clamp(1.75rem,5vw,2.6rem);line-height:1.15;margin:.2rem 0 .6rem;overflow-wrap:anywhere;text-wrap:balance}
.headlines-title{font-size:1.1rem;font-family:system-ui,sans-serif;margin:0 0 .4rem}
.nothing{color:var(--soft);padding-block:1.5rem 4rem}
h2{font-size:1.25rem;line-height:1.25;margin:1.8rem 0 .5rem}
.standfirst{font-size:1.25rem;line-height:1.45;color:var(--soft);margin:0 0 1rem}
.kicker,.times,.byline,.credits,.list .meta{font:.9rem/1.5 system-ui,sans-serif;color:var(--soft)}
.kicker{margin:0;font-weight:600;text-transform:uppercase;letter-spacing:.06em}
.kicker a{text-decoration:none}
.developing{display:inline-block;margin:.6rem 0 0;padding:.1rem .6rem;border:2px solid var(--accent);color:var(--accent);font:700 .9rem/1.6 system-ui,sans-serif}
.kicker a:hover{text-decoration:underline}
[lang|=ar] .kicker,[dir=rtl] .kicker{letter-spacing:0}
.times p,.byline{margin:.15rem 0}
.note{background:var(--note);border-inline-start:4px solid var(--accent);padding:.6rem .9rem;margin:1rem 0;font-style:italic}
.body{margin-block:1.4rem}
.body p,.body ul,.body ol{margin:0 0 1.1rem}
.body .dateline{font-weight:700}
.body blockquote,.body aside{margin:1.4rem 0;padding-inline-start:1rem;border-inline-start:4px solid var(--rule)}
.body hr{border:0;border-top:1px solid var(--rule);width:30%;margin:1.8rem auto}
.body figure{margin:1.4rem 0}
.body img{max-width:100%;height:auto}
.body table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}
.body th,.body td{border:1px solid var(--rule);padding:.4rem .6rem;text-align:start}
.credits{border-top:1px solid var(--rule);padding-top:.8rem}
.changes,.corrected{font-size:1rem}
.changes ol,.list{list-style:none;margin:0;padding:0}
.changes li{padding:.4rem 0;border-top:1px solid var(--rule)}
.corrected dl{margin:.3rem 0}
.corrected dt{font:600 .85rem/1.4 system-ui,sans-serif;color:var(--soft)}
.corrected dd{margin:0 0 .4rem;padding:.15rem .5rem;background:var(--note)}
.corrected dd:last-of-type{background:var(--ins)}
.versions ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0;margin:.3rem 0}
.neighbours{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));border-top:3px double var(--rule);margin-top:2rem;padding-top:1rem}
.neighbours p{margin:0;line-height:1.4}
.neighbours span{font:.85rem/1.5 system-ui,sans-serif;color:var(--soft)}
.neighbours a{font-weight:700;color:var(--ink);text-decoration:none}
.neighbours a:hover{text-decoration:underline}
.list li{padding:1rem 0;border-bottom:1px solid var(--rule)}
.list h2{margin:0 0 .2rem;font-size:1.4rem;overflow-wrap:anywhere;text-wrap:balance}
.list h2 a{color:inherit;text-decoration:none}
.list h2 a:hover{text-decoration:underline}
.list p{margin:.2rem 0}
.headlines li:first-child{padding-top:.4rem}
.headlines li:first-child h2{font-size:clamp(1.7rem,4.5vw,2.6rem);line-height:1.15}
.headlines li:first-child p:not(.meta,.kicker){font-size:1.25rem;color:var(--soft)}
@media (min-width:48rem){.headlines{display:grid;grid-template-columns:1fr 1fr;column-gap:2.5rem}.headlines li:first-child{grid-column:1/-1;padding-bottom:1.6rem}}
.tombstone{border:2px solid var(--accent);padding:1rem 1.25rem;margin-block:1.5rem 4rem}
footer p:first-child{border-top:1px solid var(--rule);padding-top:1rem}
footer{padding-block:0 2rem;font:.9rem/1.5 system-ui,sans-serif;color:var(--soft)}
@media print{.masthead ul,footer,.neighbours,.versions,.skip{display:none}}
`;

const digest = createHash('sha256').update(STYLESHEET).digest('base64url').slice(0, 12);

/** Where the stylesheet is: the address changes with its text, so that it can be kept for ever. */
export const STYLESHEET_PATH = `/site-${digest}.css`;
