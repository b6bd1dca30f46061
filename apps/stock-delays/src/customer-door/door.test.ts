import { gzipSync } from 'node:zlib';
import { sampleFacts, sampleOptions } from '@kesher/content/stock-delay/sample-notices';
import { addMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { taskSchema } from '@kesher/domain/task/task';
import { expect, test } from 'vitest';
import { createDelayWorld, dana, declared, message, publishedAt, revised, token } from './testing/delay-world.ts';
import { at, doorOf, pageAfter, textOf, words } from './testing/open-door.ts';

test('says what is late, why, when with its basis, the options, the next word and whom to call', async () => {
  const text = textOf(await pageAfter(await createDelayWorld()));
  for (const said of [
    'Your order is delayed',
    'Hello Dana Levi,',
    'Expected arrival: between 3 and 9 December.',
    '42 earlier deliveries',
    'Sonicare toothbrush Order A-1001/7',
    'The shipment is held at customs.',
    'Another product: Oral-B Pro 3. You get ₪30 back.',
    'Then we arrange it by Monday 23 November at 10:00',
    'We keep your order and wait with you.',
    'You will hear from us again by Sunday 29 November at 17:00',
    'Call +97235551234',
    'What we sent you (1)',
  ]) {
    expect(text).toContain(said);
  }
});

test('opens the same page at an address with a slash at its end', async () => {
  const door = doorOf(await createDelayWorld());
  const page = await door.get('', `/d/${token}/`);
  expect([page.status, await page.text()]).toEqual([200, await (await door.get()).text()]);
  expect((await door.request(`/d/${token}/choice/`, { method: 'POST' })).status).toBe(400);
  expect((await door.get('', `/d/${token}/other`)).status).toBe(404);
});

test.each([
  ['en', 'ltr', 'Your order is delayed'],
  ['he', 'rtl', 'עיכוב בהזמנה שלכם'],
  ['ar', 'rtl', 'تأخير في طلبكم'],
] as const)('speaks the customer’s language by default: %s', async (language, dir, title) => {
  const html = await pageAfter(await createDelayWorld({ customer: { language } }));
  expect(html).toContain(`<html lang="${language}" dir="${dir}">`);
  expect(textOf(html)).toContain(title);
});

test('the language switch is a link that changes nothing, and the forms keep it', async () => {
  const world = await createDelayWorld();
  const before = JSON.stringify(world.customers.all());
  const html = await pageAfter(world, '?lang=he');
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).toContain(`action="/d/${token}/choice?lang=he"`);
  expect(JSON.stringify(world.customers.all())).toBe(before);
  expect((await doorOf(world).choose(0, 'delay-1.v1', '?lang=he')).headers.get('location')).toBe(
    `/d/${token}?lang=he#your-choice`,
  );
});

test('times are those of the customer’s zone', async () => {
  const text = textOf(await pageAfter(await createDelayWorld({ customer: { timeZone: 'America/New_York' } })));
  expect(text).toContain('Sunday 29 November at 10:00');
});

test('opening the page, however often, records nothing', async () => {
  const world = await createDelayWorld();
  const state = () =>
    JSON.stringify([world.tasks.snapshot(), world.customers.all(), world.messages.snapshot(), world.delays.snapshot()]);
  const before = state();
  for (const method of ['GET', 'HEAD']) await doorOf(world).request(`/d/${token}?option=1`, { method });
  await doorOf(world).request(`/d/${token}/choice?noticeId=delay-1.v1&optionIndex=1`);
  expect(state()).toBe(before);
});

test('a promise that was not kept is admitted', async () => {
  const world = await createDelayWorld();
  world.setClock('2026-11-29T15:00:01.000Z' as Instant);
  expect(textOf(await pageAfter(world))).toContain('did not keep it. We are sorry.');
});

test.each([
  ['AbCdEfGhIjKlMnOpQrStUw', 404],
  ['x', 404],
  ['..%2f..%2fetc', 404],
  ['%00', 404],
  ['a'.repeat(5_000), 404],
])('a link that opens nothing says so and tells nothing: %s', async (wrong, status) => {
  const world = await createDelayWorld();
  for (const [header, title] of [
    ['he-IL,en;q=0.5', 'הקישור הזה לא פעיל'],
    ['ar', 'هذا الرابط لا يعمل'],
    ['fr, en;q=0.3', 'This link does not work'],
    ['', 'הקישור הזה לא פעיל'],
  ]) {
    const response = await doorOf(world).request(`/d/${wrong}`, { headers: { 'accept-language': header ?? '' } });
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain(title);
    expect(html).not.toMatch(/Dana|A-1001|Sonicare|delay-1/);
  }
});

test('the fullest page weighs less than 14 KB compressed', async () => {
  const eight = [...sampleOptions, ...sampleOptions].slice(0, 8);
  const statement = { ...declared, facts: { ...sampleFacts, options: eight } };
  for (const language of languages) {
    const world = await createDelayWorld({ statement, customer: { language } });
    for (let day = 1; day <= 30; day += 1) {
      await world.say(
        { ...revised, facts: { ...statement.facts, window: revised.facts.window } },
        addMs(publishedAt, day * minuteMs),
      );
    }
    const [line] = await world.orders.linesOf(dana.id);
    for (let number = 0; number < 40; number += 1) {
      await world.orders.putLine(
        orderLineSchema.parse({ ...line, id: `l${number}`, orderNumber: `2026-${number * 7919}` }),
      );
    }
    const html = await pageAfter(world);
    expect(gzipSync(html, { level: 6 }).byteLength).toBeLessThan(14 * 1024);
    const usual = await pageAfter(await createDelayWorld({ customer: { language } }));
    expect(gzipSync(usual).byteLength).toBeLessThan(6 * 1024);
  }
});

test.each([
  ['hold', 'open', 'your order is on hold. You can still choose.', true],
  ['refund', 'open', 'You can still choose until we start.', true],
  ['refund', 'in-progress', 'we are cancelling your order', false],
  ['refund', 'done', 'we cancelled your order and gave you your money back.', false],
] as const)('what silence led to is said: %s %s', async (action, state, said, mayChoose) => {
  const world = await createDelayWorld();
  await world.tasks.create(
    taskSchema.parse({
      id: 'silence~delay-1~c-dana',
      customerId: dana.id,
      subjectId: 'delay-1',
      work: { kind: 'silence', noticeId: 'delay-1.v1', action },
      state,
      dueAt: publishedAt,
      createdAt: publishedAt,
      history: [],
      revision: 1,
    }),
  );
  for (const language of languages) {
    const html = await pageAfter(world, `?lang=${language}`);
    expect(html.includes('<button')).toBe(mayChoose);
    expect(html).not.toMatch(/undefined|\[object|[{}]silence/);
  }
  expect(textOf(await pageAfter(world))).toContain(said);
});

test('what was said and sent before is listed in every language, newest first, without addresses', async () => {
  const world = await createDelayWorld();
  await world.say({ kind: 'withdrawn', because: words }, at(1));
  await world.say({ kind: 'resolved' }, at(2));
  await world.say({ kind: 'resolved', availableOn: '2026-11-25' }, at(3));
  await world.say(revised, at(4));
  const sent = (
    hours: number,
    route: 'email' | 'sms' | 'call',
    state: 'bounced' | 'unknown' | 'retracted' | 'unreachable',
  ) => ({
    ...message({ noticeId: 'delay-1.v5', customerId: dana.id, at: at(hours) }),
    route,
    state,
    chunk: hours,
  });
  await world.messages.create(sent(5, 'email', 'bounced'));
  await world.messages.create(sent(6, 'sms', 'unknown'));
  await world.messages.create(sent(7, 'email', 'retracted'));
  await world.messages.create(sent(8, 'call', 'unreachable'));
  const text = textOf(await pageAfter(world));
  expect(text).toContain('What we said before (4)');
  expect(text).toMatch(
    /Available from 25 November\..*The shipment has reached us\..*It was an error in a list\..*between 3 and 9/,
  );
  expect(text).toContain('What we sent you (7)');
  expect(text).toMatch(
    /16:00 .* SMS: [^.]*\. We do not know whether it arrived\..*15:00 .* Email: [^.]*\. It did not arrive\./,
  );
  for (const language of languages)
    expect(await pageAfter(world, `?lang=${language}`)).not.toMatch(/levi\.example|972501234567|undefined/);
});

test('HEAD answers as GET does, without a body: for a page, a form’s address, and a link that opens nothing', async () => {
  const door = doorOf(await createDelayWorld());
  for (const address of [`/d/${token}`, `/d/${token}/choice`, `/d/${token}/order-back`, '/d/x', `/d/${token}/opened`]) {
    const [get, head] = [await door.request(address), await door.request(address, { method: 'HEAD' })];
    expect([head.status, Object.fromEntries(head.headers), await head.text()]).toEqual([
      get.status,
      Object.fromEntries(get.headers),
      '',
    ]);
  }
});
