/** The look of the local pages, light and dark. Contrast is AA in both; what is focused is always outlined. */
export const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e9edf2); --paper: light-dark(#fff, #14181d);
  --soft: light-dark(#f2f4f7, #1f252c); --line: light-dark(#6b7684, #8a96a5); --link: light-dark(#0b5394, #8cc4ff);
  --bubble: light-dark(#dcf1e1, #1d4128); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 0 1rem 3rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
header nav { display: flex; gap: 1.5rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 1rem; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
button, input, select { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .8rem; min-height: 2.75rem; }
button { cursor: pointer; } button:hover { border-color: var(--link); }
.choices { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1rem 0; }
form.search { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; margin: 1rem 0; }
form.search label { display: grid; gap: .25rem; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; padding-bottom: .5rem; }
th, td { text-align: start; padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.words { unicode-bidi: plaintext; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 1rem 0; }
dl.facts dt { font-weight: 600; } dl.facts dd { margin: 0; overflow-wrap: anywhere; unicode-bidi: plaintext; }
iframe { width: 100%; height: 60vh; border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
.bubble, pre { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
pre { background: var(--soft); padding: 1rem; border-radius: .4rem; font: inherit; }
.phone { max-width: 24rem; border: 1px solid var(--line); border-radius: 1.5rem; padding: 1.25rem 1rem; }
.bubble { background: var(--bubble); border-radius: 1rem; padding: .75rem 1rem; margin: 0; }
.note { border-inline-start: .3rem solid var(--link); padding-inline-start: .8rem; }
`;
