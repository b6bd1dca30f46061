import { addMs, dayMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { expect, test } from 'vitest';
import { createCustomerDoor } from './door.tsx';
import { createDelayWorld, dana, publishedAt, revised, token } from './testing/delay-world.ts';
import { doorOf, pageAfter, textOf, words } from './testing/open-door.ts';

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

test('a form that API Gateway hands over in base64 is read, and the answer is a redirect', async () => {
  const world = await createDelayWorld();
  const handler = handle(createCustomerDoor(world, () => undefined));
  const path = `/d/${token}/choice`;
  const routeKey = 'POST /d/{path+}';
  const event: LambdaEvent = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: 'lang=ar',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'kesher.example.com' },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api-1',
      authentication: null,
      authorizer: {},
      domainName: 'kesher.example.com',
      domainPrefix: 'kesher',
      http: { method: 'POST', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'Mozilla/5.0' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '22/Nov/2026:10:00:00 +0000',
      timeEpoch: Date.parse(world.clock()),
    },
    body: Buffer.from('noticeId=delay-1.v1&optionIndex=1').toString('base64'),
    isBase64Encoded: true,
  };
  const answer = await handler(event);
  expect(answer).toMatchObject({ statusCode: 303, headers: { location: `/d/${token}?lang=ar#your-choice` } });
  expect(world.tasks.all()).toHaveLength(1);
});
