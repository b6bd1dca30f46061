import { addMs, hourMs, minuteMs, secondMs } from '@kesher/domain/instant';
import { buildChunk } from '@kesher/testing/builders/notice';
import { expect, it } from 'vitest';
import { openOffice, start } from '../testing/office.ts';
import { crisisWaits } from './crisis-waits.ts';

it('a crisis waits from when its first chunk is frozen until its last has ended, and not while it waits for the morning', async () => {
  const office = await openOffice();
  const waits = crisisWaits(office.ports);
  expect(await waits()).toBe(false);
  const chunk = buildChunk({ noticeId: 'delay-2.v1', lane: 'crisis', wakeAt: start });
  await office.ports.audience.putChunk(chunk);
  office.later(5 * secondMs);
  expect(await waits()).toBe(true);
  await office.ports.audience.schedule(chunk, { wakeAt: addMs(office.clock.now(), 8 * hourMs) });
  office.later(5 * secondMs);
  expect(await waits()).toBe(false);
  await office.ports.audience.schedule(chunk, { wakeAt: addMs(office.clock.now(), minuteMs) });
  office.later(5 * secondMs);
  expect(await waits()).toBe(true);
  await office.ports.audience.schedule(chunk, { wakeAt: undefined });
  office.later(5 * secondMs);
  expect(await waits()).toBe(false);
});

it('is looked up once in five seconds, and again after a look that failed', async () => {
  const { ports, clock, later } = await openOffice();
  let looks = 0;
  const due: typeof ports.audience.due = async (...of) => {
    looks += 1;
    if (looks === 1) throw new Error('throttled');
    return ports.audience.due(...of);
  };
  const waits = crisisWaits({ audience: { ...ports.audience, due }, clock: clock.now });
  await expect(waits()).rejects.toThrow('throttled');
  expect(await Promise.all([waits(), waits(), waits()])).toEqual([false, false, false]);
  later(4 * secondMs);
  await waits();
  expect(looks).toBe(2);
  later(secondMs);
  await waits();
  expect(looks).toBe(3);
});
