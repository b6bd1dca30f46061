import { gzipSync } from 'node:zlib';
import { sampleFacts, sampleOptions } from '@kesher/content/stock-delay/sample-notices';
import { addMs, dayMs, hourMs, type Instant, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { taskSchema } from '@kesher/domain/task/task';
import { handle } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { createCustomerDoor } from './door.tsx';
import {
  createDelayWorld,
  type DelayWorld,
  dana,
  declared,
  message,
  publishedAt,
  revised,
  token,
} from './testing/delay-world.ts';

const words = { en: 'It was an error in a list', he: 'הייתה טעות ברשימה', ar: 'كان خطأ في قائمة' };

function doorOf(world: DelayWorld, errors: unknown[] = []) {
  const app = createCustomerDoor(world, (error) => errors.push(error));
  return {
    get: (query = '', path = `/d/${token}`) => app.request(`${path}${query}`),
    choose: (optionIndex: number | string, noticeId = 'delay-1.v1', query = '') =>
      app.request(`/d/${token}/choice${query}`, {
        method: 'POST',
        body: new URLSearchParams({ noticeId, optionIndex: String(optionIndex) }),
      }),
    request: app.request,
  };
}

async function pageAfter(world: DelayWorld, query = ''): Promise<string> {
  const response = await doorOf(world).get(query);
  expect(response.status).toBe(200);
  return response.text();
}

function at(hours: number): Instant {
  return addMs(publishedAt, hours * hourMs);
}

function three(text: string) {
  return { en: text, he: text, ar: text };
}

/** What a reader sees, without markup. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

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

test('a choice becomes a task for staff with a deadline in opening hours, and the page shows it', async () => {
  const world = await createDelayWorld();
  const response = await doorOf(world).choose(1);
  expect([response.status, response.headers.get('location')]).toEqual([303, `/d/${token}#your-choice`]);
  expect(world.tasks.all()).toMatchObject([
    {
      id: 'choice~delay-1~c-dana',
      state: 'open',
      dueAt: '2026-11-23T08:00:00.000Z',
      work: { kind: 'choice', noticeId: 'delay-1.v1', option: { kind: 'alternative' } },
      revision: 1,
    },
  ]);
  const text = textOf(await pageAfter(world));
  expect(text).toContain('Your choice Another product: Oral-B Pro 3.');
  expect(text).toContain('We have your choice (current step)');
  expect(text).toContain('by Monday 23 November at 10:00');
  expect(text).toContain('Change your choice');
  expect(text).not.toContain('If you do not answer');
});

test('the page follows the task: started, late, done', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  await door.choose(1);
  const [open] = world.tasks.all();
  if (!open) throw new Error('no task');
  const startedAt = addMs(world.clock(), hourMs);
  const started = {
    ...open,
    state: 'in-progress' as const,
    history: [...open.history, { at: startedAt, by: 'staff-2', did: 'taken' as const }],
    revision: 2,
  };
  await world.tasks.update(started);
  expect(textOf(await pageAfter(world))).toContain('We are working on it (current step) Sunday 22 November at 12:00');
  expect(textOf(await pageAfter(world))).toContain('it can no longer be changed here');
  expect((await door.choose(0)).status).toBe(409);
  world.setClock(addMs(open.dueAt, minuteMs));
  expect(textOf(await pageAfter(world))).toContain('This should have been done by now, and it is not.');
  const done = { ...started, state: 'done' as const, revision: 3 };
  await world.tasks.update({ ...done, history: [...done.history, { at: open.dueAt, by: 'staff-2', did: 'done' }] });
  expect(textOf(await pageAfter(world))).toContain('Done (finished) Monday 23 November at 10:00');
  expect((await door.choose(0)).status).toBe(409);
});

test('to wait asks nothing of staff and can be changed later', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  await door.choose(0);
  expect(world.tasks.all()).toMatchObject([{ state: 'done', work: { option: { kind: 'wait' } } }]);
  await door.choose(4);
  expect(world.tasks.all()).toMatchObject([
    { state: 'open', revision: 2, work: { option: { kind: 'refund' } }, dueAt: addMs(world.clock(), 7 * dayMs) },
  ]);
});

test('a choice on an outdated version is answered with the new truth and asks again', async () => {
  const world = await createDelayWorld();
  await world.say(revised, addMs(publishedAt, 30 * minuteMs));
  const response = await doorOf(world).choose(1, 'delay-1.v1');
  const text = textOf(await response.text());
  expect(response.status).toBe(409);
  expect(world.tasks.all()).toEqual([]);
  expect(text).toContain('There is news since you opened this page');
  expect(text).toContain('between 20 and 28 December');
  expect(text).toContain('What we said before (1)');
  expect(text).toContain('Take the other product');
});

test('who agreed to wait for an earlier date is asked again about a later one', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  await door.choose(0);
  await world.say(revised, addMs(publishedAt, 2 * hourMs));
  const text = textOf(await pageAfter(world));
  expect(text).toContain('The date has changed since you chose to wait.');
  expect(text).toContain('Silence is not a yes. If we do not hear from you by Sunday 6 December');
  expect((await door.choose(0, 'delay-1.v2')).status).toBe(303);
  expect(textOf(await pageAfter(world))).not.toContain('Silence is not a yes');
});

test.each([
  [{ kind: 'resolved', availableOn: '2026-11-25', note: words }, 'Available from 25 November.'],
  [{ kind: 'resolved' }, 'The shipment has reached us.'],
  [{ kind: 'withdrawn', because: words }, 'It was an error in a list.'],
])('when it is over the page says so and offers nothing to choose: %o', async (statement, said) => {
  const world = await createDelayWorld();
  await world.say(statement, addMs(publishedAt, 30 * minuteMs));
  const html = await pageAfter(world);
  expect(textOf(html)).toContain(said);
  expect(html).not.toContain('<button');
  const response = await doorOf(world).choose(0, 'delay-1.v2');
  expect(response.status).toBe(409);
  expect(textOf(await response.text())).toContain('The delay is over');
});

test('a customer whose order no longer waits is told so and cannot choose', async () => {
  const world = await createDelayWorld();
  const [line] = await world.orders.linesOf(dana.id);
  await world.orders.putLine(orderLineSchema.parse({ ...line, state: 'fulfilled' }));
  const html = await pageAfter(world);
  expect(textOf(html)).toContain('None of your orders is waiting for this any more.');
  expect(textOf(html)).toContain('Order A-1001/7');
  expect(html).not.toContain('<button');
  expect((await doorOf(world).choose(0)).status).toBe(409);
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

test('an expired or revoked link, and an erased customer, open nothing', async () => {
  const revoked = await createDelayWorld();
  await revoked.links.revoke(token);
  expect((await doorOf(revoked).get()).status).toBe(404);
  expect((await doorOf(revoked).choose(0)).status).toBe(404);

  const expired = await createDelayWorld();
  expired.setClock(addMs(publishedAt, 181 * dayMs));
  expect((await doorOf(expired).get()).status).toBe(404);

  const world = await createDelayWorld();
  const erased = { ...world, customers: { ...world.customers, get: async () => undefined } };
  expect((await doorOf(erased).get()).status).toBe(410);
});

test.each([
  ['nothing', ''],
  ['an unknown option', 'noticeId=delay-1.v1&optionIndex=7'],
  ['no number', 'noticeId=delay-1.v1&optionIndex=-1'],
  ['a list', 'noticeId=a&noticeId=b&optionIndex[]=1'],
  ['nonsense', '%%%=%00&&=='],
])('a choice that cannot be read is answered with the page: %s', async (_name, body) => {
  const world = await createDelayWorld();
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json', 'text/plain']) {
    const response = await doorOf(world).request(`/d/${token}/choice`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect([400, 409]).toContain(response.status);
    expect(textOf(await response.text())).toContain('nothing was recorded. Please choose again.');
  }
  expect(world.tasks.all()).toEqual([]);
});

test('too large a body and a wrong method are refused in words', async () => {
  const world = await createDelayWorld();
  const large = await doorOf(world).request(`/d/${token}/choice`, { method: 'POST', body: 'x'.repeat(10_000) });
  expect(large.status).toBe(413);
  const wrong = await doorOf(world).request(`/d/${token}`, { method: 'DELETE' });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('a crash shows a page without details and reports the error', async () => {
  const world = await createDelayWorld();
  const errors: unknown[] = [];
  const broken = { ...world, notices: { ...world.notices, versions: () => Promise.reject(new Error('secret Dana')) } };
  const response = await doorOf(broken, errors).get();
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(errors).toHaveLength(1);
});

test('names, orders and staff texts are escaped whatever they hold', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><svg/onload=alert(1)>',
    '</style><script>',
    'javascript:alert(1)//',
    '{{constructor}}${1}',
    '\u202Egnp.exe',
  ];
  for (const text of hostile) {
    const facts = {
      ...sampleFacts,
      cause: { kind: 'other', note: three(text) },
      options: [{ kind: 'bridge', what: three(text) }, { kind: 'wait' }],
    };
    const world = await createDelayWorld({ statement: { kind: 'declared', facts }, customer: { name: text } });
    const [line] = await world.orders.linesOf(dana.id);
    await world.orders.putLine(orderLineSchema.parse({ ...line, orderNumber: text.slice(0, 64) }));
    for (const language of languages) {
      const html = await pageAfter(world, `?lang=${language}`);
      const tags = html.replace(/<style>.*?<\/style>/s, '').match(/<[a-z!/][^>]*>/gi) ?? [];
      expect(tags.filter((tag) => /^<\/?(script|img|svg|style)|alert|javascript/i.test(tag))).toEqual([]);
      expect(html).not.toContain('\u202E');
    }
  }
});

test('the headers allow no script, no cache, no referrer and no index', async () => {
  const world = await createDelayWorld();
  for (const response of [
    await doorOf(world).get(),
    await doorOf(world).get('', '/d/x'),
    await doorOf(world).choose(99),
  ]) {
    const csp = response.headers.get('content-security-policy') ?? '';
    expect(csp).toMatch(/default-src 'none'; style-src 'sha256-[\w+/=]+'/);
    expect(csp).not.toMatch(/unsafe|script-src/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
  }
  expect(await pageAfter(world)).not.toMatch(/<script|https?:\/\/|style="/);
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

test('a form that API Gateway hands over in base64 is read, and the answer is a redirect', async () => {
  const world = await createDelayWorld();
  const handler = handle(createCustomerDoor(world, () => undefined));
  const path = `/d/${token}/choice`;
  const event = {
    version: '2.0',
    routeKey: 'POST /d/{token}/choice',
    rawPath: path,
    rawQueryString: 'lang=ar',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'kesher.example.com' },
    requestContext: { http: { method: 'POST', path, sourceIp: '192.0.2.1' }, domainName: 'kesher.example.com' },
    body: Buffer.from('noticeId=delay-1.v1&optionIndex=1').toString('base64'),
    isBase64Encoded: true,
  };
  const answer = await handler(event as unknown as Parameters<typeof handler>[0]);
  expect(answer).toMatchObject({ statusCode: 303, headers: { location: `/d/${token}?lang=ar#your-choice` } });
  expect(world.tasks.all()).toHaveLength(1);
});
