import { expect, test } from 'vitest';
import { createCustomerWorld as createWorld, start, token } from './testing/customer-world.ts';

test('one-click unsubscription (RFC 8058) needs no cookie, answers 200 without a redirect, and counts once', async () => {
  const world = await createWorld({
    consents: [{ channel: 'email', purpose: 'marketing', decision: 'granted', at: start, how: 'import', shown: '' }],
  });
  world.clock.advance(1_000);
  const bodies = [new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), new FormData()];
  (bodies[1] as FormData).append('List-Unsubscribe', 'One-Click');
  for (const body of bodies) {
    const response = await world.request(`/u/${token}`, { method: 'POST', body });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
  }
  const { consents, revision } = await world.stored();
  expect(revision).toBe(2);
  // Every mail of ours is about an order: offers that were agreed to are another list, and so is the SMS.
  expect(consents.slice(1).map(({ purpose, decision, how }) => [purpose, decision, how])).toEqual([
    ['service', 'refused', 'one-click'],
  ]);
  expect([await world.may('sms', 'service'), await world.may('email', 'marketing')]).toEqual(['allowed', 'allowed']);
  const page = await (await world.get(`/u/${token}`)).text();
  expect(page).toContain('We will not send you any more emails about your orders');
  expect(page).toContain('Offers that you agreed to still come there.');
  expect(await (await world.press([['action', 'unsubscribe']])).text()).not.toContain('still come there');
  expect(await world.may('email', 'marketing')).toBe('refused');
});

test.each<[string, RequestInit]>([
  ['no body', {}],
  ['an empty form', { body: new URLSearchParams() }],
  ['another value', { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click!' }) }],
  ['a value in other letters', { body: new URLSearchParams({ 'List-Unsubscribe': 'one-click' }) }],
  ['another name', { body: new URLSearchParams({ 'List-Unsubscribe-Post': 'One-Click' }) }],
  ['an action that is none', { body: new URLSearchParams({ action: 'all', 'List-Unsubscribe': 'One-Click' }) }],
  ['JSON', { body: '{"List-Unsubscribe":"One-Click"}', headers: { 'content-type': 'application/json' } }],
  ['plain text', { body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'text/plain' } }],
])('what is posted with %s is no one-click, and changes nothing', async (_what, request) => {
  const world = await createWorld();
  const response = await world.request(`/u/${token}`, { method: 'POST', ...request });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('What was sent was no request to unsubscribe, so nothing was changed.');
  expect((await world.stored()).revision).toBe(1);
});

test.each([
  ['SMS is open', {}, 'still hear about your orders by SMS to +972•••67', 'hear about your orders by SMS to +972•••67'],
  ['there is no number', { phone: undefined }, 'and nobody calls you', 'reaches you now, and nobody calls you'],
  [
    'SMS is refused as well',
    {
      consents: [
        { channel: 'sms', purpose: 'service', decision: 'refused', at: start, how: 'preferences-page', shown: '' },
      ],
    },
    'and nobody calls you',
    'reaches you now, and nobody calls you',
  ],
])(
  'before and after stopping emails the page says what still reaches them where %s',
  async (_where, who, before, after) => {
    const world = await createWorld(who);
    const read = async (response: Response | Promise<Response>) =>
      (await (await response).text()).replaceAll(/<[^>]+>/g, '');
    expect(await read(world.get(`/u/${token}`))).toContain(before);
    world.clock.advance(1_000);
    expect(await read(world.press([['action', 'unsubscribe']]))).toContain(after);
    expect(await read(world.get(`/u/${token}`))).toContain(after);
  },
);

test.each(['u', 'p'])('HEAD answers below /%s as GET does, without a body and without a change', async (place) => {
  const world = await createWorld();
  for (const address of [`/${place}/${token}`, `/${place}/${token}/`, `/${place}/x`, `/${place}/${token}/other`]) {
    const [get, head] = await Promise.all([world.get(address), world.request(address, { method: 'HEAD' })]);
    expect([head.status, Object.fromEntries(head.headers), await head.text()]).toEqual([
      get.status,
      Object.fromEntries(get.headers),
      '',
    ]);
  }
  expect((await world.stored()).revision).toBe(1);
});

test.each(['u', 'p'])('opens the same page below /%s at an address with a slash at its end', async (place) => {
  const world = await createWorld();
  const page = await world.get(`/${place}/${token}/`);
  expect([page.status, await page.text()]).toEqual([200, await (await world.get(`/${place}/${token}`)).text()]);
  expect((await world.get(`/${place}/${token}/other`)).status).toBe(404);
});

test('the page unsubscribes by a button and takes it back, as it was before', async () => {
  const world = await createWorld();
  expect(await (await world.get(`/u/${token}`)).text()).toContain('Stop all emails');
  const done = await (await world.press([['action', 'unsubscribe']])).text();
  expect(done).toContain('No more emails');
  expect(done).toContain('Undo: send me emails again');
  expect((await world.stored()).consents[0]).toMatchObject({ how: 'unsubscribe-page' });
  expect((await world.stored()).consents[0]?.shown).toContain('Stop all emails');
  world.clock.advance(1_000);
  expect(await (await world.press([['action', 'undo']])).text()).toContain('you get emails from us again');
  expect([await world.may('email', 'service'), await world.may('email', 'marketing')]).toEqual(['allowed', 'refused']);
  world.clock.advance(1_000);
  const before = (await world.stored()).revision;
  await world.press([['action', 'undo']]);
  expect((await world.stored()).revision).toBe(before);
});

test('a complaint is not undone by the unsubscribe page', async () => {
  const refused = { channel: 'email', decision: 'refused', at: start, how: 'complaint', shown: '' };
  const world = await createWorld({
    consents: ['service', 'marketing'].map((purpose) => ({ ...refused, purpose })),
  });
  const html = await (await world.press([['action', 'undo']])).text();
  expect(html).toContain('No more emails');
  expect(html).not.toContain('<button');
  expect(await world.may('email', 'service')).toBe('refused');
});

test('many changes of mind never lose what holds', async () => {
  const world = await createWorld();
  await world.save([
    ['language', 'en'],
    ['allow', 'service:email'],
  ]);
  for (let round = 0; round < 80; round += 1) {
    world.clock.advance(1_000);
    await world.press([['action', round % 2 === 0 ? 'unsubscribe' : 'undo']]);
  }
  expect((await world.stored()).consents.length).toBeLessThanOrEqual(50);
  expect([await world.may('sms', 'service'), await world.may('email', 'service')]).toEqual(['refused', 'allowed']);
});

const oneClick: [string, string][] = [['List-Unsubscribe', 'One-Click']];

test('one click of a mail for a purpose that nobody knows is no press, and changes nothing', async () => {
  for (const said of ['careful', '', 'Care']) {
    const world = await createWorld();
    const response = await world.press(oneClick, `?for=${said}`);
    expect([said, response.status, (await world.stored()).revision]).toEqual([said, 400, 1]);
    world.ports.customers.damage((await world.stored()).id);
    expect((await world.press(oneClick, `?for=${said}`)).status).toBe(400);
    expect([...(await world.ports.suppressions.standings(['dana@levi.example'])).keys()]).toEqual([]);
  }
});

test('one click of a mail with offers stops offers by mail and nothing else', async () => {
  const offers = { channel: 'email', purpose: 'marketing', decision: 'granted', at: start, how: 'import', shown: '' };
  const world = await createWorld({ consents: [offers] });
  world.clock.advance(1_000);
  const answer = await (await world.press(oneClick, '?for=marketing&lang=en')).text();
  expect(answer).toContain('We will send you no more emails with offers');
  expect([await world.may('email', 'marketing'), await world.may('email', 'service')]).toEqual(['refused', 'allowed']);
  const closed = await createWorld();
  closed.ports.customers.damage((await closed.stored()).id);
  expect(await (await closed.press(oneClick, '?for=marketing&lang=en')).text()).toContain('no more emails with offers');
});

test('a way out of mails that ask how somebody is stays where those about orders are stopped', async () => {
  const said = { channel: 'email', at: start, how: 'preferences-page', shown: '' };
  const world = await createWorld({
    consents: [
      { ...said, purpose: 'service', decision: 'refused' },
      { ...said, purpose: 'care', decision: 'granted' },
    ],
  });
  const html = await (await world.get(`/u/${token}?for=care`)).text();
  expect(html).toContain('Emails that ask how you are still come there.');
  expect(html).not.toContain('Offers that you agreed to');
  expect(html).toContain('value="unsubscribe"');
  world.clock.advance(1_000);
  const after = await (await world.press([['action', 'unsubscribe']])).text();
  expect(after).toContain('We will not send you any more emails to');
  expect(after).not.toContain('still come there');
});
