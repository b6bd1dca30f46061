import { describe, expect, it } from 'vitest';
import { createCustomerWorld, token } from './testing/customer-world.ts';

/** A door of a business that speaks Hebrew and Arabic, and Hebrew with whoever speaks neither. */
async function openDoor(language: string) {
  const world = await createCustomerWorld({ language });
  const settings = await world.ports.settings.get();
  await world.ports.settings.put({ ...settings, languages: ['he', 'ar'], revision: 2 });
  return world;
}
const all: [string, string][] = [
  ['service:email', 'on'],
  ['service:sms', 'on'],
];

describe('a page of preferences offers the languages that the business serves', () => {
  it('and no other, the default one in place of one that is not served', async () => {
    const { get } = await openDoor('en');
    const html = await (await get(`/p/${token}`)).text();
    const offered = [...html.matchAll(/<input[^>]*name="language"[^>]*>/g)].map(([tag]) => [
      /value="(\w+)"/.exec(tag)?.[1],
      tag.includes('checked'),
    ]);
    expect(offered).toEqual([
      ['he', true],
      ['ar', false],
    ]);
  });

  it('and takes nobody’s own language from them who keeps what stands in for it', async () => {
    const world = await openDoor('en');
    const hours: [string, string][] = [
      ['from', '09:00'],
      ['to', '17:00'],
    ];
    expect((await world.save([['language', 'he'], ...all, ...hours])).status).toBe(200);
    expect(await world.stored()).toMatchObject({ language: 'en', preferredHours: { from: '09:00' } });
    await world.save([['language', 'ar'], ...all]);
    expect((await world.stored()).language).toBe('ar');
  });

  it('and refuses one that is not served', async () => {
    const world = await openDoor('ar');
    expect((await world.save([['language', 'en'], ...all])).status).toBe(400);
    expect((await world.stored()).language).toBe('ar');
  });
});
