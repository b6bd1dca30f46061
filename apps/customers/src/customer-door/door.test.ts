import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createCustomerWorld as createWorld, start, token } from './testing/customer-world.ts';

const both: [string, string][] = [
  ['allow', 'service:email'],
  ['allow', 'service:sms'],
];

test('shows language, boxes and hours as they are, with masked addresses', async () => {
  const world = await createWorld({ preferredHours: { from: '09:00', to: '13:00' } });
  const html = await (await world.get(`/p/${token}`)).text();
  expect(html).toContain('d•••@l•••.example');
  expect(html).toContain('+972•••67');
  expect(html).not.toMatch(/dana@levi|501234567/);
  expect(html).toMatch(/value="en" checked/);
  expect(html).toMatch(/value="service:email" checked/);
  expect(html).not.toMatch(/value="marketing:email" checked/);
  expect(html).toContain('name="from" value="09:00"');
});

test('saves language and hours, and each changed box with the exact words as proof', async () => {
  const world = await createWorld();
  const response = await world.save([
    ['language', 'he'],
    ['allow', 'service:sms'],
    ['allow', 'marketing:email'],
    ['from', '09:00'],
    ['to', '13:30:00'],
  ]);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<html lang="he" dir="rtl">');
  const stored = await world.stored();
  expect(stored).toMatchObject({ language: 'he', preferredHours: { from: '09:00', to: '13:30' }, revision: 2 });
  expect(stored.consents).toEqual([
    {
      channel: 'email',
      purpose: 'service',
      decision: 'refused',
      at: start,
      how: 'preferences-page',
      shown:
        'Messages about your own orders | For example, when something you ordered is late. | By email to d•••@l•••.example',
    },
    {
      channel: 'email',
      purpose: 'marketing',
      decision: 'granted',
      at: start,
      how: 'preferences-page',
      shown:
        'Offers and news | Only with your yes. Untick a box, and that yes is taken back. | By email to d•••@l•••.example',
    },
  ]);
});

test('the proof quotes the language that was on the screen', async () => {
  const world = await createWorld();
  await world.save(
    [
      ['language', 'en'],
      ['allow', 'service:email'],
    ],
    '?lang=ar',
  );
  expect((await world.stored()).consents[0]?.shown).toContain('رسائل عن طلباتكم');
});

test('saving what stands already writes nothing', async () => {
  const world = await createWorld();
  const response = await world.save([['language', 'en'], ...both]);
  expect(await response.text()).toContain('There was nothing to change.');
  expect((await world.stored()).revision).toBe(1);
});

test('empty hours take the preference away', async () => {
  const world = await createWorld({ preferredHours: { from: '09:00', to: '13:00' } });
  await world.save([['language', 'en'], ...both, ['from', ''], ['to', '']]);
  expect((await world.stored()).preferredHours).toBeUndefined();
});

test.each([
  [[['language', 'fr']], 'Choose one of the languages.', 'language-error'],
  [
    [
      ['language', 'en'],
      ['from', '09:00'],
    ],
    'Fill in both times',
    'to-error',
  ],
  [
    [
      ['language', 'en'],
      ['to', '09:00'],
    ],
    'Fill in both times',
    'from-error',
  ],
  [
    [
      ['language', 'en'],
      ['from', '25:00'],
      ['to', '09:00'],
    ],
    'Write the time like 08:30.',
    'from-error',
  ],
  [
    [
      ['language', 'en'],
      ['from', '09:00'],
      ['to', '09:00'],
    ],
    'The two times must differ.',
    'to-error',
  ],
] as [[string, string][], string, string][])(
  'what cannot be saved is said beside its field: %o',
  async (fields, said, error) => {
    const world = await createWorld();
    const response = await world.save(fields);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain(said);
    expect(html).toContain(`id="${error}"`);
    expect(html).toMatch(new RegExp(`aria-describedby="${error}"`));
    for (const [name, value] of fields.filter(([field]) => field !== 'language'))
      expect(html).toContain(`name="${name}" value="${value}"`);
    expect((await world.stored()).revision).toBe(1);
  },
);

test('a box without an address is not shown and keeps what was decided', async () => {
  const world = await createWorld({ phone: undefined });
  const html = await (await world.get(`/p/${token}`)).text();
  expect(html).not.toContain(':sms"');
  await world.save([['language', 'en']]);
  expect([await world.may('email', 'service'), await world.may('sms', 'service')]).toEqual(['refused', 'allowed']);
});

test('one press stops everything, and the boxes show it', async () => {
  const world = await createWorld();
  const response = await world.request(`/p/${token}`, {
    method: 'POST',
    body: new URLSearchParams({ action: 'pause' }),
  });
  const html = await response.text();
  expect(html).toContain('All messages are stopped, and so are calls that ask how you are.');
  expect(html).toContain('Nothing about your orders reaches you now, and nobody calls you about them.');
  expect(html).not.toMatch(/value="service:\w+" checked/);
  expect([await world.may('email', 'service'), await world.may('sms', 'service')]).toEqual(['refused', 'refused']);
});

test('what changed meanwhile is kept: the form is applied to the newest record', async () => {
  const world = await createWorld();
  let isFirst = true;
  const put = world.ports.customers.put.bind(world.ports.customers);
  world.ports.customers.put = async (customer) => {
    if (isFirst) {
      isFirst = false;
      await put({ ...(await world.stored()), phone: '+972521111111', revision: 2 });
    }
    return put(customer);
  };
  await world.save([['language', 'ar'], ...both]);
  expect(await world.stored()).toMatchObject({ language: 'ar', phone: '+972521111111', revision: 3 });
});

test('opening a page changes nothing, however it is opened', async () => {
  const world = await createWorld();
  for (const path of [`/u/${token}`, `/u/${token}?action=unsubscribe`, `/p/${token}?action=pause&lang=he`]) {
    for (const method of ['GET', 'HEAD']) expect((await world.request(path, { method })).status).toBe(200);
  }
  expect(await world.stored()).toMatchObject({ revision: 1, consents: [] });
});

test.each(['en', 'he', 'ar'] as const)(
  'pages in %s are light, run the right way and say nothing in English by mistake',
  async (language) => {
    const world = await createWorld({ language });
    for (const path of [`/p/${token}`, `/u/${token}`]) {
      const response = await world.get(path);
      const html = await response.text();
      expect(html).toContain(`<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">`);
      expect(gzipSync(html).byteLength).toBeLessThan(5 * 1024);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('cache-control')).toBe('no-store');
      const text = html.replace(/<head>.*<\/head>/s, '').replaceAll(/<[^>]+>/g, ' ');
      const foreign = text.replaceAll(/English|SMS|example|d•••@l•••/g, '').match(/[A-Za-z]{2,}/g) ?? [];
      expect(foreign.length > 0).toBe(language === 'en');
    }
  },
);

test('when others keep writing, the customer is asked to try again', async () => {
  const world = await createWorld();
  world.ports.customers.put = async () => 'stale';
  const saved = await world.save([['language', 'he']]);
  expect([saved.status, await saved.text()]).toEqual([503, expect.stringContaining('Please try again.')]);
  const pressed = await world.press([['action', 'unsubscribe']]);
  expect([pressed.status, await pressed.text()]).toEqual([503, expect.stringContaining('Please try again.')]);
});

test('a ticked box says whose yes it is and of when, and a box by default says nothing', async () => {
  const yes = (purpose: 'service' | 'marketing', channel: 'email' | 'sms', how: object) => ({
    channel,
    purpose,
    decision: 'granted',
    at: start,
    shown: '',
    ...how,
  });
  const world = await createWorld({
    consents: [
      yes('marketing', 'email', { how: 'import:customers.csv' }),
      yes('marketing', 'sms', { how: 'phone', by: 'ann' }),
      yes('service', 'email', { how: 'preferences-page' }),
    ],
  });
  const text = (await (await world.get(`/p/${token}`)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toContain('You agreed to this yourself on Sunday 22 November at 10:00');
  expect(text).toContain(
    'Your own yes is not on record here: a list of Bright Dental says that you agreed, taken over on Sunday 22 November at 10:00',
  );
  expect(text).toContain('Bright Dental noted on Sunday 22 November at 10:00 (Israel Time) that you agreed.');
  expect(text).not.toContain('customers.csv');
  expect(text).not.toContain('Only if you tick a box');
  await world.save([['language', 'en']]);
  const after = await (await world.get(`/p/${token}`)).text();
  expect(after).not.toMatch(/You agreed to this yourself|says that you agreed|that you agreed\./);
});

test('a person calls where addresses do not work, and nobody can where there is no number', async () => {
  const world = await createWorld();
  for (const address of ['dana@levi.example', '+972501234567'])
    await world.ports.suppressions.suppress(address, 'hard-bounce');
  expect(await (await world.get(`/p/${token}`)).text()).toContain('If something matters, a person calls you.');
  const alone = await createWorld({ phone: undefined });
  await alone.ports.suppressions.suppress('dana@levi.example', 'hard-bounce');
  expect(await (await alone.get(`/p/${token}`)).text()).toContain('and we have no number to call you. Please call us');
});
