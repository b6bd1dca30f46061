import { createHash } from 'node:crypto';
import { statusScript } from './page-script.ts';
import { statusStyle } from './page-style.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The Content-Security-Policy of whatever serves the public page: its one style and its one script, nothing from elsewhere,
 * forms to the door of answers alone.
 */
export function statusPagePolicy(answersUrl: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(statusStyle)}`,
    `script-src ${hashOf(statusScript)}`,
    'img-src data:',
    `form-action ${answersUrl === undefined ? "'none'" : new URL(answersUrl).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
