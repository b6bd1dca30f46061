import { openedScript } from '@kesher/content/pages/opened-script';
import { noticeIdSchema } from '@kesher/domain/ids';
import { addMs, hourMs, minuteMs } from '@kesher/domain/instant';
import { readLedger } from '@kesher/engine/ledger/read-ledger';
import { expect, test } from 'vitest';
import { countChoices } from '../count-choices.ts';
import { createDelayWorld, delayId, message, publishedAt, revised, token } from './testing/delay-world.ts';
import { at, doorOf } from './testing/open-door.ts';

const noticeId = noticeIdSchema.parse('delay-1.v1');

test('told, delivered, opened and chose are kept apart, and where no script ran opened is unknown', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  const arrival = async () => (await readLedger(world)(noticeId))?.arrival;
  await door.get();
  expect(await arrival()).toEqual({ delivered: 0, opened: 0, openedUnknown: 1 });
  expect((await door.opened()).status).toBe(204);
  // Whoever has ended is counted again for what came since, but not all the time.
  world.setClock(addMs(world.clock(), hourMs));
  expect(await arrival()).toEqual({ delivered: 0, opened: 1, openedUnknown: 0 });
  expect(await countChoices(world)(delayId)).toEqual({ chose: 0, choseMore: false });
  await door.choose(1);
  expect(await countChoices(world)(delayId)).toEqual({ chose: 1, choseMore: false });
});

test('the first opening is written once, however often the page is loaded, and a later version has its own', async () => {
  const world = await createDelayWorld();
  const door = doorOf(world);
  const first = world.clock();
  await door.opened();
  world.setClock(addMs(first, minuteMs));
  for (let time = 0; time < 5; time += 1) await door.opened();
  await world.say(revised, at(2));
  world.setClock(addMs(publishedAt, 3 * hourMs));
  const openings = () => world.messages.all().map(({ noticeId: of, openedAt }) => [of, openedAt]);
  expect(openings()).toEqual([
    ['delay-1.v1', first],
    ['delay-1.v2', undefined],
  ]);
  await door.opened();
  expect(openings()).toEqual([
    ['delay-1.v1', first],
    ['delay-1.v2', world.clock()],
  ]);
});

test('of two channels of one version it counts on the one that told them, and a call is no page', async () => {
  const world = await createDelayWorld();
  const [row] = world.messages.all();
  if (!row) throw new Error('nobody was told');
  await world.messages.forget(row);
  const later = addMs(publishedAt, minuteMs);
  await world.messages.create({ ...message({ noticeId, customerId: row.customerId, at: publishedAt }), route: 'sms' });
  await world.messages.create({ ...row, plannedAt: later, state: 'bounced' });
  await world.messages.create({ ...row, plannedAt: addMs(later, 1), route: 'call', state: 'unreachable' });
  await doorOf(world).opened();
  const opened = world.messages.all().filter(({ openedAt }) => openedAt !== undefined);
  expect(opened.map(({ route }) => route)).toEqual(['sms']);
});

test('an opening by a link that opens nothing, or before anything was told, records nothing', async () => {
  const world = await createDelayWorld();
  expect((await doorOf(world).request('/d/AbCdEfGhIjKlMnOpQrStUw/opened', { method: 'POST' })).status).toBe(404);
  for (const row of world.messages.all()) await world.messages.forget(row);
  expect((await doorOf(world).opened()).status).toBe(204);
  const [customer] = world.customers.all();
  if (customer) await world.customers.erase(customer.id);
  expect((await doorOf(world).opened()).status).toBe(410);
  expect((await doorOf(world).request(`/d/${token}/opened`)).status).toBe(405);
});

test('the page carries the script only where it was opened, and the script is under 200 bytes', async () => {
  const world = await createDelayWorld();
  expect(Buffer.byteLength(openedScript)).toBeLessThan(200);
  expect(await (await doorOf(world).get()).text()).toContain(`<script>${openedScript}</script>`);
  expect(await (await doorOf(world).choose(99)).text()).not.toContain('<script');
  expect(await (await doorOf(world).get('', '/d/x')).text()).not.toContain('<script');
});
