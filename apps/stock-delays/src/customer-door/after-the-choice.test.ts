import { gzipSync } from 'node:zlib';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { languages } from '@kesher/domain/language';
import { orderLineSchema } from '@kesher/domain/order/order-line';
import type { Task } from '@kesher/domain/task/task';
import { expect, test } from 'vitest';
import { createDelayWorld, type DelayWorld, dana, publishedAt, revised, token } from './testing/delay-world.ts';
import { at, doorOf, pageAfter, textOf, words } from './testing/open-door.ts';

const refund = 4;

async function priced(world: DelayWorld): Promise<void> {
  const [line] = await world.orders.linesOf(dana.id);
  await world.orders.putLine(orderLineSchema.parse({ ...line, unitPrice: { amountMinor: 34_900, currency: 'ILS' } }));
}

/** Staff take the choice and finish it; the shop cancels the line. */
async function finish(world: DelayWorld): Promise<void> {
  const [choice] = world.tasks.all();
  if (!choice) throw new Error('nothing was chosen');
  const step = (did: 'taken' | 'done', hours: number) => ({ at: at(hours), by: 'staff-2', did });
  const done: Task = { ...choice, state: 'done', revision: choice.revision + 1 };
  await world.tasks.update({ ...done, history: [...choice.history, step('taken', 2), step('done', 3)] });
  const [line] = await world.orders.linesOf(dana.id);
  await world.orders.putLine(orderLineSchema.parse({ ...line, state: 'cancelled' }));
}

test('before the press the page says that the promise about the wait ends with it, and for waiting it does not', async () => {
  const world = await createDelayWorld();
  const text = textOf(await pageAfter(world));
  expect(text).toContain('see to your refund. Our promise to write to you about the wait then ends.');
  expect(text).not.toContain('nothing more for you to do. Our promise');
});

test.each(languages)(
  'after a refund is chosen only the choice, its progress and the sum stand, in %s',
  async (language) => {
    const world = await createDelayWorld({ customer: { language } });
    await priced(world);
    await doorOf(world).choose(refund);
    const begun = await pageAfter(world);
    // Others are told a later date, and then that there is no news.
    await world.say(revised, at(2));
    await finish(world);
    await world.say({ ...revised, kind: 'no-news' }, at(4));
    for (const html of [begun, await pageAfter(world)]) {
      const text = textOf(html);
      expect(text).toContain('349');
      expect(text).not.toMatch(
        /December|9-ה?|בדצמבר|ديسمبر|delayed order|hear from us again|Expected arrival|צפי|נכתוב לכם שוב|מתעכבת|سنكتب إليكم|المتأخر/,
      );
      expect(html).not.toContain('<details>\n');
      expect(html).not.toMatch(/undefined|\[object|[{}]instant/);
      expect(gzipSync(html).byteLength).toBeLessThan(6 * 1024);
    }
  },
);

test('the page takes the promise back in words, with its instant, and shows the sum and the progress', async () => {
  const world = await createDelayWorld();
  await priced(world);
  await doorOf(world).choose(refund);
  await finish(world);
  const text = textOf(await pageAfter(world));
  expect(text).toContain('Your choice about your order');
  expect(text).toContain('Its price in your order: ₪349');
  expect(text).toContain(
    'With this choice, our promise to write to you about the wait by Sunday 29 November at 17:00 (Israel Time) ends.',
  );
  expect(text).toContain('Done (finished)');
  expect(text).not.toContain('None of your orders is waiting');
});

test('a choice from before sums and promises were kept is shown without them', async () => {
  const world = await createDelayWorld();
  await doorOf(world).choose(refund);
  const [choice] = world.tasks.all();
  if (choice?.work.kind !== 'choice') throw new Error('nothing was chosen');
  const { kind, noticeId, option } = choice.work;
  await world.tasks.update({ ...choice, work: { kind, noticeId, option }, revision: 2 });
  const text = textOf(await pageAfter(world));
  expect(text).toContain('Your choice about your order');
  expect(text).not.toMatch(/Its price|our promise to write to you about the wait by/);
});

test('who waits, or takes something until it comes, goes on reading about the delay', async () => {
  for (const option of [0, 3]) {
    const world = await createDelayWorld();
    await doorOf(world).choose(option);
    const text = textOf(await pageAfter(world));
    expect(text).toContain('between 3 and 9 December');
    expect(text).toContain('You will hear from us again');
  }
});

test('whoever chose a refund because of a mistake is told just that, and has the order back by one press', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  await door.choose(refund);
  expect((await door.askBack()).status).toBe(409);
  await finish(world);
  await world.say({ kind: 'withdrawn', because: words }, at(4));
  world.setClock(addMs(publishedAt, 5 * hourMs));
  const offered = textOf(await pageAfter(world));
  expect(offered).toContain('Our mistake: there is no delay. You can have your order back');
  expect(offered).toContain('Because of it, you chose to cancel and get your money back.');
  expect(offered).toContain('Your choice stands unless you ask for your order back.');
  expect(offered).not.toContain('What we promised you before it still holds');

  const pressed = await door.askBack('?lang=he');
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/d/${token}?lang=he#order-back`]);
  expect((await door.askBack()).status).toBe(303);
  const tasks = world.tasks.all().filter(({ work }) => work.kind === 'order-back');
  expect(tasks).toMatchObject([
    { id: 'order-back~delay-1~c-dana', state: 'open', work: { option: { kind: 'refund' } }, revision: 1 },
  ]);
  // The refund was done already: a person undoes it, the choice stays on record.
  expect(world.tasks.all().find(({ work }) => work.kind === 'choice')?.state).toBe('done');
  expect(textOf(await pageAfter(world))).toContain('you asked to have your order back. A person sees to it by');
  for (const language of languages)
    expect(await pageAfter(world, `?lang=${language}`)).not.toMatch(/<button|undefined|\[object|[{}](instant|asked)/);

  const [task] = tasks;
  if (task) await world.tasks.update({ ...task, state: 'done', revision: 2 });
  expect(textOf(await pageAfter(world))).toContain('and we have seen to it');
});

test('a refund that nobody has begun with ends when the order is asked back', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  await door.choose(refund);
  await world.say({ kind: 'withdrawn', because: words }, addMs(publishedAt, 30 * minuteMs));
  await door.askBack();
  expect(world.tasks.all().map(({ work, state }) => [work.kind, state])).toEqual([
    ['choice', 'cancelled'],
    ['order-back', 'open'],
  ]);
  const text = textOf(await pageAfter(world));
  expect(text).toContain('Because of it, you chose to cancel and get your money back.');
  expect(text).toContain('you asked to have your order back');
});

test('a wish for the order back opens the page by GET, answers what it does not know, and is busy where others write', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  const opened = await door.request(`/d/${token}/order-back`);
  expect([opened.status, opened.headers.get('location')]).toEqual([303, `/d/${token}`]);
  expect((await door.request('/d/AbCdEfGhIjKlMnOpQrStUw/order-back', { method: 'POST' })).status).toBe(404);
  await door.choose(refund);
  await world.say({ kind: 'withdrawn', because: words }, addMs(publishedAt, 30 * minuteMs));
  const busy = { ...world, tasks: { ...world.tasks, create: async () => 'exists' as const } };
  expect((await doorOf(busy as DelayWorld).askBack()).status).toBe(503);
  await world.customers.erase(dana.id);
  expect((await door.askBack()).status).toBe(410);
});
