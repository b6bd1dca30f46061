import { expect, it } from 'vitest';
import { createCustomerWorld, start, token } from './testing/customer-world.ts';

const closed = { links: { generation: 1, closedAt: start, closedBy: 'ann' } };

it.each(['/p/', '/u/'])('shows nothing of the customer behind a closed link at %s', async (path) => {
  const { get, errors } = await createCustomerWorld(closed);
  for (const [language, words] of [
    ['en', 'This link was closed'],
    ['he', 'הקישור הזה נסגר'],
    ['ar', 'أُغلق هذا الرابط'],
  ] as const) {
    const page = await get(`${path}${token}?lang=${language}`);
    const text = await page.text();
    expect([page.status, text.includes(words), text.includes('levi')]).toEqual([410, true, false]);
  }
  expect(errors).toEqual([]);
});

it('changes no preferences by a closed link', async () => {
  const { save, stored } = await createCustomerWorld(closed);
  const before = await stored();
  expect((await save([['language', 'he']])).status).toBe(410);
  expect(await stored()).toEqual(before);
});

it('still takes a refusal by a closed link, shows nothing of the customer, and takes no way back', async () => {
  const world = await createCustomerWorld(closed);
  const page = await world.press([['List-Unsubscribe', 'One-Click']], '?lang=en');
  const text = await page.text();
  expect([page.status, text.includes('no more emails about your orders'), text.includes('levi')]).toEqual([
    200,
    true,
    false,
  ]);
  expect(await world.may('email', 'service')).not.toBe('allowed');
  const button = await (await world.press([['action', 'unsubscribe']], '?lang=en')).text();
  expect(button).toContain('We will send you no more emails</h1>');
  expect((await world.press([['action', 'undo']])).status).toBe(410);
  expect(await world.may('email', 'service')).not.toBe('allowed');
});
