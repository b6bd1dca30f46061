/**
 * The look of the API pages, light and dark. Contrast is AA in both; what is focused is always outlined. On a narrow
 * screen the contents come first; nothing ever scrolls sideways.
 */
export const apiPageStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c2126, #e4e8ed); --soft-ink: light-dark(#55606c, #a9b4c0);
  --paper: light-dark(#fff, #14181d); --raised: light-dark(#f6f7f9, #1b2026); --line: light-dark(#dfe3e8, #313943);
  --link: light-dark(#0b5394, #8cc4ff); --get: light-dark(#1d6b3c, #7fd6a0); --post: light-dark(#0b5394, #8cc4ff);
  --put: light-dark(#8a4b00, #f0b869); --must: light-dark(#8a1f3d, #ff9db3); }
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; }
body { margin: 0; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .2rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; display: block; padding: .75rem 1rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
code, pre { font: .875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.shell { max-width: 82rem; margin: 0 auto; padding: 0 1.25rem 5rem; }
.top { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
.top a { color: var(--soft-ink); text-decoration: none; } .top a:hover { text-decoration: underline; }
.top a[aria-current] { color: var(--ink); font-weight: 600; }
.contents { font-size: .9rem; padding: 1.5rem 0; }
.contents h2 { font-size: .8rem; font-weight: 600; color: var(--soft-ink); margin: 1.25rem 0 .35rem; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents a { display: block; padding: .2rem 0; color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
.contents a:hover { color: var(--link); text-decoration: underline; }
main { min-width: 0; max-width: 56rem; padding-top: 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -.015em; margin: .5rem 0 .75rem; text-wrap: balance; }
h2 { font-size: 1.45rem; line-height: 1.25; letter-spacing: -.01em; margin: 4rem 0 .5rem; text-wrap: balance; }
h3 { font-size: 1.1rem; line-height: 1.4; margin: 0; text-wrap: pretty; }
h4 { font-size: .9rem; margin: 1.75rem 0 .4rem; }
p { margin: .5rem 0; max-width: 44rem; text-wrap: pretty; }
.lead { font-size: 1.125rem; color: var(--soft-ink); }
.quiet { color: var(--soft-ink); }
.operation, .thing { margin: 1.5rem 0 0; padding: 1.5rem 0 .5rem; border-top: 1px solid var(--line); }
.address { display: flex; flex-wrap: wrap; align-items: baseline; gap: .6rem; margin: .35rem 0 .5rem; }
.address code { overflow-wrap: anywhere; }
.method { font: 700 .75rem/1 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; border: 1px solid currentColor;
  border-radius: .3rem; padding: .25rem .4rem; }
.get { color: var(--get); } .post { color: var(--post); } .put, .delete { color: var(--put); }
.anchor { color: inherit; text-decoration: none; } .anchor:hover { text-decoration: underline; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .925rem; }
th, td { text-align: start; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .8rem; font-weight: 600; color: var(--soft-ink); }
th, td { overflow-wrap: anywhere; } tbody th { font-weight: 400; }
thead th:nth-child(1) { width: 34%; } thead th:nth-child(2) { width: 24%; }
.d1 { padding-inline-start: 1.25rem; } .d2 { padding-inline-start: 2.5rem; } .d3 { padding-inline-start: 3.75rem; }
.d4 { padding-inline-start: 5rem; } .d5 { padding-inline-start: 6.25rem; }
tr.form th { white-space: normal; color: var(--soft-ink); padding-top: 1rem; }
.must { color: var(--must); font-size: .8rem; margin-inline-start: .5rem; white-space: nowrap; }
.limits { display: block; color: var(--soft-ink); font-size: .875rem; }
details { margin: .75rem 0; }
summary { cursor: pointer; color: var(--link); font-size: .9rem; width: fit-content; }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1rem; margin: .6rem 0;
  white-space: pre-wrap; overflow-wrap: anywhere; }
dl.problems { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: .4rem 0; font-size: .925rem; }
dl.problems dd { margin: 0; }
.apis { list-style: none; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); }
.apis li { border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.1rem; background: var(--raised); }
.apis h2 { font-size: 1.1rem; margin: 0; }
.apis p { margin: .25rem 0 .5rem; }
@media (min-width: 62rem) {
  .beside { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 3.5rem; }
  .contents { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; align-self: start; }
}
@media print { .contents, .top { display: none; } details > * { display: block; } }
`;
