/**
 * The style sheet of the public page, inline because whoever needs it may have one bar of signal. Logical properties only, so
 * that one sheet serves both directions. A link takes 44 px to the finger and its line's height to the eye.
 */
const source = `
:root{color-scheme:light dark;--bg:light-dark(#f7f6f2,#0e1516);--sf:light-dark(#fff,#172021);--ln:light-dark(#e3e1d9,#263233);--ed:light-dark(#7d8481,#6f7f7f);--i:light-dark(#182122,#e9eeed);--i2:light-dark(#475253,#b3bfbe);--i3:light-dark(#5f6a6a,#93a1a0);--sh:light-dark(#1d4f8c,#a3c8ff);--os:light-dark(#fff,#0b2240);--sea:light-dark(#0a5c5e,#74cdc8);--am:light-dark(#84490a,#f0bd74);--as:light-dark(#faeedb,#33270f);--red:light-dark(#b02a1f,#ff9d92);--rs:light-dark(#fbe9e6,#3a1a17)}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--i);font:400 .9375rem/1.5 "Noto Sans","Noto Sans Hebrew","Noto Sans Arabic",system-ui,-apple-system,"Segoe UI",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;-webkit-text-size-adjust:100%;text-size-adjust:100%}
[lang=ar]{line-height:1.7}
h1,h2,h3,p,ul,dl,dd,form{margin:0;padding:0}ul{list-style:none}h1,h2,h3,b,summary{font-weight:600}p,dd{text-wrap:pretty}
svg{display:block;flex:none;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
a,summary{color:var(--sh);text-underline-offset:.22em;text-decoration-thickness:1px;padding-block:.9rem;margin-block:-.9rem}
summary{cursor:pointer;inline-size:fit-content}
:focus-visible{outline:2px solid var(--sh);outline-offset:2px;border-radius:6px}
bdi[dir=ltr]{white-space:nowrap}a bdi{white-space:inherit}
.m{color:var(--i3);font-size:.8125rem}
.w{max-inline-size:62rem;margin-inline:auto;padding:1rem 1.5rem 3rem}
.t{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;padding-block-end:1.5rem}.t p{display:flex;gap:.75rem;align-items:center;font-weight:600}.t svg{color:var(--sh)}
.l{display:flex;flex-wrap:wrap;font-size:.8125rem}.l a{display:inline-flex;align-items:center;min-block-size:2.75rem;margin:0;padding:0 .5rem;border-radius:6px;color:var(--i2);text-decoration:none}.l [aria-current]{color:var(--i);background:var(--sf);box-shadow:inset 0 0 0 1px var(--ln)}
h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.5rem);line-height:1.2;text-wrap:balance}
.since{font-size:1.125rem;color:var(--i2);margin-block-start:.5rem}
.v,.drill{display:inline-flex;gap:.5rem;margin-block-start:.75rem;padding:.25rem .75rem;border-radius:9px;background:var(--as);color:var(--am);font-size:.8125rem}.v svg{margin-block-start:.125rem}.v.old{background:var(--rs);color:var(--red);font-weight:600}
.drill{display:flex;margin-block:0 1rem;font-size:1rem;font-weight:600}
.g{display:grid;grid-template-columns:minmax(0,1fr) 20rem;gap:2rem 3rem;margin-block-start:2rem;align-items:start}.r{display:grid;gap:2rem}
.n{padding:1.5rem;border:1px solid var(--ln);border-radius:1rem;background:var(--sf);box-shadow:0 8px 28px -8px light-dark(#18212229,#0009)}.n b{display:block;font-size:2.25rem;line-height:1.15;color:var(--sh);margin-block:.25rem}.n b.d{font-size:1.5rem}
h2{font-size:1.125rem;line-height:1.4;margin-block-end:.5rem}h3{font-size:.9375rem}
.s li{display:grid;grid-template-columns:1.25rem minmax(0,1fr) auto;gap:0 .75rem;padding-block:.5rem;border-block-start:1px solid var(--ln)}.s span{grid-column:2/-1;color:var(--i2)}.s em{font-style:normal}.s svg{margin-block-start:.125rem}.off em,.off svg,.part em,.part svg{color:var(--am)}.usual em,.usual svg{color:var(--sea)}
.b{margin-block-start:2rem}.b dl{display:grid;grid-template-columns:9.5rem minmax(0,1fr);border-block-start:1px solid var(--ln)}.b dt{padding-inline-end:1rem;color:var(--i2)}.b dt,.b dd{padding-block:.5rem}.b dd+dt,.b dd+dt+dd{border-block-start:1px solid var(--ln)}.end{margin-block:.5rem;padding:.5rem .75rem;border-inline-start:3px solid var(--sea);background:var(--sf)}
.p{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1.25rem}.e li{padding-block:.5rem;border-block-start:1px solid var(--ln)}
.help{display:flex;flex-wrap:wrap;align-items:baseline;gap:.5rem;margin-block:.75rem 0}.help span{padding-inline-end:.5rem}.help details{margin:0}.help summary{display:block;margin:0;padding:.625rem 1rem;border:1px solid var(--sh);border-radius:10px;font-weight:400;list-style:none}details{margin-block:.5rem}details form{margin-block-start:.75rem;max-inline-size:24rem}
button{min-block-size:2.75rem;padding-inline:1rem;border:1px solid var(--sh);border-radius:10px;background:none;color:var(--sh);font:inherit;cursor:pointer}button.f{background:var(--sh);color:var(--os);font-weight:600}
label{display:block}input,textarea{inline-size:100%;min-block-size:2.75rem;margin-block:.25rem .5rem;padding:.5rem .75rem;border:1px solid var(--ed);border-radius:10px;background:var(--sf);color:var(--i);font:inherit}fieldset{margin:0 0 .5rem;padding:0;border:0}.pick{display:flex;gap:.75rem;align-items:center;min-block-size:2.75rem}.pick input{inline-size:1.25rem;min-block-size:1.25rem;margin:0;accent-color:var(--sh)}button+.m{margin-block-start:.75rem}
footer{display:flex;align-items:baseline;flex-wrap:wrap;gap:.75rem 1.25rem;margin-block-start:2rem;padding-block-start:1rem;border-block-start:1px solid var(--ln)}footer .p{row-gap:1.5rem}
.pr{display:none}
@media(max-width:48rem){.w{padding:.5rem 1rem 2rem}.t{padding-block-end:1rem}.t nav{margin-inline:-.5rem}.g{grid-template-columns:minmax(0,1fr);margin-block-start:1.5rem}.n{padding:1rem;margin-inline:-.5rem}.r{display:contents}.n{order:-1}.r form{order:2}.b dl{display:block}.b dd{padding-block:0 .5rem}.b dt{padding-block-end:0;font-size:.8125rem}.b dd+dt+dd{border:0}}
@media(prefers-contrast:more){:root{--i2:var(--i);--i3:var(--i);--ln:var(--i)}}
@media print{:root{color-scheme:light;--bg:#fff}.l,form,details,.help,.x{display:none}.w{max-inline-size:none;padding:0}.g{display:flex;flex-direction:column;align-items:stretch;gap:1rem}.r{order:-1;display:block}.n{margin:0;padding:.75rem 1rem}.n,.v,.drill{box-shadow:none;border:1px solid;background:none}.n,.s li,.end{break-inside:avoid}a{color:inherit;text-decoration:none}.pr{display:block}}
`;

/** Its hash goes into the policy of whatever serves the page, so it is the same text everywhere. */
export const statusStyle = source.replaceAll('\n', '');
