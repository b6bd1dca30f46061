import { directionOf } from '@kesher/domain/language';
import { html, raw } from 'hono/html';
import { fontFamily, light, styleSheet } from './email-style.ts';
import type { Letter, Section } from './letter.ts';
import { slot } from './template.ts';

const paragraphStyle = `margin:0 0 8px;font-size:16px;line-height:1.6;color:${light.text}`;
const headingStyle = `margin:24px 0 6px;font-size:18px;line-height:1.4;font-weight:bold;color:${light.text}`;
const listStyle = `margin:0 0 12px;padding:0 22px;font-size:16px;line-height:1.6;color:${light.text}`;
const itemStyle = 'margin:0 0 8px';
const smallStyle = `margin:0 0 8px;font-size:13px;line-height:1.5;color:${light.muted}`;

/** One line of a list, already escaped. */
export function listItem(escaped: string): string {
  return `<li style="${itemStyle}">${escaped}</li>`;
}

function section({ heading, sentences, items }: Section) {
  return html`<h2 class="text" style="${headingStyle}">${heading}</h2>
${items.length > 0 ? html`<ul class="text" style="${listStyle}">${items.map((item) => html`<li style="${itemStyle}">${item}</li>`)}</ul>` : ''}
${sentences.map((sentence) => html`<p class="text" style="${paragraphStyle}">${sentence}</p>`)}`;
}

function button(label: string) {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0">
<tr><td class="button" bgcolor="${light.accent}" style="border-radius:6px;background-color:${light.accent};mso-padding-alt:14px 28px">
<a class="label" href="${slot('link')}" style="display:inline-block;padding:14px 28px;font-size:16px;font-weight:bold;color:${light.onAccent};text-decoration:none">${label}</a>
</td></tr></table>`;
}

function footer(letter: Letter) {
  return html`<p class="muted" style="${smallStyle}">${letter.sender}<br>${letter.postalAddress}</p>
<p class="muted" style="${smallStyle}">${letter.why}</p>
<p class="muted" style="${smallStyle}"><a class="link" href="${slot('unsubscribe')}" style="color:${light.accent};text-decoration:underline">${letter.unsubscribe}</a></p>`;
}

/**
 * The HTML part of a mail, with its slots still open: one column of at most 600 px, light and dark, no image, no script.
 * Styles stand inline because some clients drop the style sheet; what only they need is a table (Outlook on Windows).
 */
export function emailLayout(letter: Letter): string {
  const direction = directionOf(letter.language);
  const side = direction === 'rtl' ? 'right' : 'left';
  const page = html`<!DOCTYPE html>
<html lang="${letter.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${letter.subject}</title>
<style>${raw(styleSheet)}</style>
</head>
<body class="page" dir="${direction}" style="margin:0;padding:0;background-color:${light.page};font-family:${raw(fontFamily)}">
<div style="display:none">${letter.preheader}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${direction}" lang="${letter.language}" bgcolor="${light.page}">
<tr><td align="center" style="padding:16px 0">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.card}" style="width:100%;max-width:600px;background-color:${light.card}">
<tr><td class="pad" align="${side}" style="padding:28px 36px;text-align:${side};font-family:${raw(fontFamily)}">
<p class="muted" style="margin:0 0 20px;font-size:14px;font-weight:bold;color:${light.muted}">${letter.sender}</p>
<p class="text" style="${paragraphStyle}">${slot('greeting')}</p>
<p class="text" style="${paragraphStyle}">${slot('lead')}</p>
<h2 class="text" style="${headingStyle}">${letter.itemsHeading}</h2>
<ul class="text" style="${listStyle}">${slot('items')}</ul>
${letter.sections.map(section)}
${button(letter.button)}
<p class="text" style="${paragraphStyle}">${letter.reach}</p>
</td></tr>
<tr><td class="pad line" align="${side}" style="padding:16px 36px 24px;border-top:1px solid ${light.line};text-align:${side};font-family:${raw(fontFamily)}">
${footer(letter)}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;
  if (page instanceof Promise) throw new Error('A mail layout must not wait for anything.');
  return page.toString();
}
