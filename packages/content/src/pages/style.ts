/**
 * The one style sheet of the customers' pages, inline because a page is one file. Logical properties only, so that one sheet
 * serves both directions; rem and fluid widths, so that it holds at 320 px and at 400 %. Contrast is at least 4.5:1.
 */
const source = `
:root{color-scheme:light dark;--ground:#f5f3ef;--card:#fff;--ink:#1d2429;--soft:#55606a;--line:#d8d4cc;--field:#7d868d;--main:#0b5d5a;--onmain:#fff;--tint:#e6f1ef;--warn:#8a3b00;--warntint:#fdf0e3;--bad:#a3161c}
@media (prefers-color-scheme:dark){:root{--ground:#14181b;--card:#1d2327;--ink:#eceff0;--soft:#a9b4bb;--line:#38424a;--field:#7c8891;--main:#7fd1c7;--onmain:#062b29;--tint:#173330;--warn:#f6b988;--warntint:#3a2817;--bad:#ff9c98}}
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Hebrew","Noto Sans Arabic",sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
[lang=ar]{line-height:1.8}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere}
.wrap{max-inline-size:42rem;margin-inline:auto;padding-inline:1rem}
header .wrap{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;padding-block:.5rem}
.name{font-weight:650;margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem;list-style:none;margin:0;padding:0}
nav a,nav strong{display:grid;place-items:center;min-block-size:2.75rem;min-inline-size:2.75rem;padding-inline:.625rem;border-radius:.5rem}
nav strong{font-weight:650;background:var(--tint)}
main{padding-block:.5rem 2rem}
main.wrap>*+*,.stack>*+*{margin-block-start:1rem}
h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.125rem);line-height:1.25;margin:.5rem 0;text-wrap:balance}
h2{font-size:1.1875rem;line-height:1.35;margin:0 0 .5rem}
h3{font-size:1rem;margin:1rem 0 .25rem}
p{margin:0 0 .5rem}p:last-child{margin-block-end:0}
a{color:var(--main);text-underline-offset:.2em}
.soft{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1.125rem 1.125rem 1.25rem}
.lead{border-inline-start:.3125rem solid var(--main)}
.big{font-size:clamp(1.25rem,1.1rem + .9vw,1.5625rem);line-height:1.35;font-weight:650;margin-block-end:.375rem}
ul.plain,ol.steps{list-style:none;margin:0;padding:0}
ul.plain>li+li{margin-block-start:.375rem}
.options>li{border:1px solid var(--line);border-radius:.75rem;padding:.875rem 1rem 1rem}
ul.options>li+li{margin-block-start:.75rem}
.options p:first-child{font-weight:600}
form{margin:0}
bdi{display:inline-block;max-inline-size:100%}
li>.soft{display:block}
@media (max-width:30rem){.options button{inline-size:100%}}
.feel{display:grid;gap:.75rem}
.feel button{inline-size:100%;min-block-size:4.25rem;flex-direction:column;gap:0}
.feel small{font-weight:400}
.bare{border:0;padding:0}
.taps,.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
.taps button{min-inline-size:3rem}
progress{display:block;inline-size:100%;accent-color:var(--main)}
textarea{display:block;inline-size:100%;margin-block-start:.375rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--field);border-radius:.625rem}
button,.button{display:inline-flex;align-items:center;justify-content:center;gap:.35em;min-block-size:3rem;padding:.5rem 1.25rem;border:2px solid var(--main);border-radius:.625rem;background:var(--main);color:var(--onmain);font:inherit;font-weight:600;line-height:1.3;text-align:center;text-decoration:none;cursor:pointer}
.quiet{background:transparent;color:var(--main)}
.button bdi{flex:none;white-space:nowrap}
button:hover,.button:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--main);outline-offset:3px;border-radius:.375rem}
[tabindex="-1"]:focus{outline:none}
.alert{background:var(--warntint);border:1px solid var(--warn);border-inline-start-width:.3125rem;border-radius:.75rem;padding:.875rem 1rem}
output{display:block}
.good{background:var(--tint);border-color:var(--main)}
.chosen{border-color:var(--main);background:var(--tint)}
ol.steps{margin-block-end:.75rem}
.steps li{position:relative;padding-inline-start:2.25rem;padding-block-end:.75rem}
.steps li:last-child{padding-block-end:0}
.steps li::before{content:"";position:absolute;inset-inline-start:.125rem;inset-block-start:.2rem;inline-size:1.125rem;block-size:1.125rem;border:2px solid var(--main);border-radius:50%}
.steps li.past::before{background:var(--main)}
.steps li.now::before{box-shadow:inset 0 0 0 .1875rem var(--tint),inset 0 0 0 1rem var(--main)}
.steps li:not(:last-child)::after{content:"";position:absolute;inset-inline-start:.625rem;inset-block:1.5rem -.05rem;border-inline-start:2px solid var(--main)}
.steps span{display:block}
.steps .ahead{color:var(--soft)}
details{border-block-start:1px solid var(--line)}
details:last-of-type{border-block-end:1px solid var(--line)}
summary{min-block-size:2.75rem;padding-block:.625rem;font-weight:600;cursor:pointer}
.card details{border:0;margin-block-start:.75rem}
.inside{padding-block-end:1rem}
fieldset{margin:0;min-inline-size:0}
legend{float:inline-start;inline-size:100%;font-size:1.1875rem;font-weight:650;line-height:1.35;padding:0;margin-block-end:.25rem}
legend+*{clear:both}
.pick{display:flex;gap:.75rem;align-items:center;min-block-size:2.75rem;padding-block:.25rem}
.pick input{inline-size:1.375rem;block-size:1.375rem;flex:none;margin:0;accent-color:var(--main)}
.pick small{display:block;margin-block-start:.125rem}
.year label,.year input,.year .soft{display:block}
.year label{font-weight:600}
.year input{margin-block:.375rem}
.times{display:flex;flex-wrap:wrap;gap:1rem;margin-block-start:.5rem}
.times label{display:grid;gap:.25rem}
input[type=time],.year input{min-block-size:3rem;min-inline-size:8rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--field);border-radius:.625rem}
[aria-invalid=true]{border-color:var(--bad);outline:1px solid var(--bad)}
.error{margin-block-start:.375rem;color:var(--bad);font-weight:600}
footer{border-block-start:1px solid var(--line);padding-block:1rem 2rem;font-size:.9375rem}
a.link,footer a{display:inline-block;padding-block:.625rem}
.skip,.unseen:not(:focus){position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:static;inline-size:auto;block-size:auto;clip-path:none;display:block;padding:.75rem 1rem}
@media (prefers-contrast:more){:root{--soft:var(--ink);--line:var(--ink)}}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#333;--tint:#fff;--main:#000}nav,form,.skip{display:none}details::details-content{content-visibility:visible;block-size:auto}.card{break-inside:avoid}}
`;

/** Its hash goes into the Content-Security-Policy, so it is the same text everywhere. */
export const pageStyle = source.replaceAll('\n', '');
