import { statementsOf, typedWorkSchema } from '@kesher/check-ins/works/typed-work';
import { hourMs, instantFromMs } from '@kesher/domain/instant';
import { notice } from '@kesher/engine/testing/office';
import { buildStockDelay } from '@kesher/testing/builders/stock-delay';
import { expect, it } from 'vitest';
import { crowd, openCrowdedHouse, startMs } from './crowded-house.ts';

const flags = 60;
/** A flag every so often: of 60 none comes at the same second of a minute, and all come while the crowd is being told. */
const flagEveryMs = 6_100;

it('a flag at any second of a minute reaches its first person within 60 seconds, behind 5,000 routine messages', async () => {
  const house = openCrowdedHouse();
  const { ports, scheduler, mails } = house;
  house.open();
  const works = Array.from({ length: flags }, (_, index) => ({
    id: String(index),
    customerId: `C-${index}`,
    person: { name: 'Daniel', phone: `+9725255501${String(index).padStart(2, '0')}`, language: 'en' as const },
    kind: 'vaccination',
    endedAt: instantFromMs(startMs - 25 * hourMs),
  }));
  await house.enter(works.flatMap((work) => statementsOf(typedWorkSchema.parse(work))));
  await house.runUntil(startMs + 90_000);
  expect(ports.sms.taken()).toHaveLength(flags);

  await house.delays.create(buildStockDelay());
  const now = instantFromMs(scheduler.nowMs());
  await ports.notices.put({ ...notice, lane: 'routine', publishedAt: now, decidedAt: now });
  const all = ports.customers.all().filter(({ id }) => id.startsWith('P-'));
  for (let chunk = 0; chunk * 100 < crowd; chunk += 1) {
    const members = all.slice(chunk * 100, chunk * 100 + 100).map(({ id }) => ({ customerId: id, toldBefore: false }));
    await ports.audience.putChunk({ noticeId: notice.id, chunk, lane: 'routine', members, wakeAt: now });
  }
  await house.runUntil(scheduler.nowMs() + 75_000);
  const pressedMs = new Map<string, number>();
  const firstMs = scheduler.nowMs();
  for (let index = 0; index < flags; index += 1)
    scheduler.at(firstMs + index * flagEveryMs, () => {
      pressedMs.set(`work:${index}`, scheduler.nowMs());
      void house.callForHelp(String(index));
    });
  const lastMs = firstMs + flags * flagEveryMs;
  await house.runUntil(lastMs);
  // At the last of them there is still a crowd to be told.
  const left = ports.messages.all().filter(({ lane, state }) => lane === 'routine' && state === 'ready').length;
  expect(left).toBeGreaterThan(0);
  await house.runUntil(lastMs + 120_000);

  const tookMs = [...pressedMs].map(([id, atMs]) => {
    const first = mails.find(({ tag }) => tag.startsWith('alert~') && tag.endsWith(`~${id}`));
    return (first?.atMs ?? Number.POSITIVE_INFINITY) - atMs;
  });
  expect(tookMs).toHaveLength(flags);
  expect(Math.max(...tookMs)).toBeLessThan(60_000);
  // The crowd did fill the account's rate, also for those who had to be woken.
  expect(house.refusedAlerts()).toBeGreaterThan(0);
}, 120_000);
