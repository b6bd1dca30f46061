import { addMs, hourMs, type Instant } from '@kesher/domain/instant';
import { expect } from 'vitest';
import { createCustomerDoor } from '../door.tsx';
import { type DelayWorld, publishedAt, token } from './delay-world.ts';

/** Why an announcement was withdrawn. */
export const words = { en: 'It was an error in a list', he: 'הייתה טעות ברשימה', ar: 'كان خطأ في قائمة' };

/** The customer’s door over a world, as a browser uses it. */
export function doorOf(world: DelayWorld, errors: unknown[] = []) {
  const app = createCustomerDoor(world, (error) => errors.push(error));
  return {
    get: (query = '', path = `/d/${token}`) => app.request(`${path}${query}`),
    choose: (optionIndex: number | string, noticeId = 'delay-1.v1', query = '') =>
      app.request(`/d/${token}/choice${query}`, {
        method: 'POST',
        body: new URLSearchParams({ noticeId, optionIndex: String(optionIndex) }),
      }),
    askBack: (query = '') => app.request(`/d/${token}/order-back${query}`, { method: 'POST' }),
    opened: () => app.request(`/d/${token}/opened`, { method: 'POST' }),
    request: app.request,
  };
}

/** The page as the customer finds it now. */
export async function pageAfter(world: DelayWorld, query = ''): Promise<string> {
  const response = await doorOf(world).get(query);
  expect(response.status).toBe(200);
  return response.text();
}

/** So many hours after the announcement. */
export function at(hours: number): Instant {
  return addMs(publishedAt, hours * hourMs);
}

/** The same text in every language. */
export function three(text: string) {
  return { en: text, he: text, ar: text };
}

/** What a reader sees, without markup. */
export function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}
