import { createHash } from 'node:crypto';
import { statusScript } from './page-script.ts';
import { statusStyle } from './page-style.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const [styleHash, scriptHash] = [hashOf(statusStyle), hashOf(statusScript)];

/**
 * The Content-Security-Policy that a public page says of itself: its one style and its one script, nothing from elsewhere,
 * forms to the door of answers alone. It stands in the page, since whatever serves the page may be of another release.
 */
export function statusPagePolicy(answersUrl: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${styleHash}`,
    `script-src ${scriptHash}`,
    'img-src data:',
    `form-action ${answersUrl === undefined ? "'none'" : new URL(answersUrl).origin}`,
    "base-uri 'none'",
  ].join('; ');
}
