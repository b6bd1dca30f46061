/** Colours and type of a mail. Both schemes reach WCAG AA contrast. */
export const light = {
  page: '#f3f4f6',
  card: '#ffffff',
  text: '#1f2933',
  muted: '#52606d',
  line: '#e4e7eb',
  accent: '#0b5cad',
  onAccent: '#ffffff',
};
const dark = {
  page: '#14181d',
  card: '#1e242b',
  text: '#e6e9ed',
  muted: '#b6bfc9',
  line: '#38424d',
  accent: '#9ccbff',
  onAccent: '#0c2033',
};

export const fontFamily = "Arial,'Segoe UI',Tahoma,sans-serif";

/** Only what cannot stand inline: the dark scheme and narrow screens. A client that drops it shows the light mail, whole. */
export const styleSheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:${dark.page}!important}
.card{background-color:${dark.card}!important}
.text{color:${dark.text}!important}
.muted{color:${dark.muted}!important}
.line{border-color:${dark.line}!important}
.button{background-color:${dark.accent}!important}
.label{color:${dark.onAccent}!important}
.link{color:${dark.accent}!important}
}
@media (max-width:600px){.pad{padding-left:20px!important;padding-right:20px!important}}`;
