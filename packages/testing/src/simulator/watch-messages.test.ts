import { addMs, instantFromMs, minuteMs } from '@kesher/domain/instant';
import { expect, it } from 'vitest';
import { buildCustomer } from '../builders/customer.ts';
import { buildMessage } from '../builders/message.ts';
import { createSeededNumbers } from '../in-memory/random.ts';
import { createFaultPlan } from './fault-plan.ts';
import { createProcess } from './process.ts';
import { createReport } from './report.ts';
import { createScheduler } from './scheduler.ts';
import { createTrace } from './trace.ts';
import { createContactWatch } from './watch-contacts.ts';
import { createMessageWatch } from './watch-messages.ts';

const noon = Date.parse('2026-11-22T10:00:00Z');
const ready = buildMessage();
const claimed = buildMessage({ state: 'claimed', attempt: 'a-1', leaseUntil: '2026-11-22T10:02:00.000Z' });
const key = 'delay-1.v1~0~C-1001~email';
const outgoing = { to: 'dana.levi@example.com', tags: { message: key, attempt: 'a-1', lane: 'care' as const } };
const now = instantFromMs(noon);
const claim = { attempt: 'a-1', now, leaseUntil: addMs(now, 2 * minuteMs), sentTo: 'fingerprint' };

function watchAt(startMs: number, untrueSince?: number, stopped?: string) {
  let nowMs = startMs;
  const random = createSeededNumbers(1);
  const trace = createTrace();
  const around = { scheduler: createScheduler(startMs, random), faults: createFaultPlan(random), random, trace };
  const report = createReport(() => nowMs);
  const contacts = createContactWatch(
    () => nowMs,
    (address) => address,
  );
  const watch = createMessageWatch({
    nowMs: () => nowMs,
    report,
    trace,
    contacts,
    stops: { forbids: () => stopped },
    untrueSince: () => untrueSince,
    purposeOf: () => 'service',
    quiet: () => ({ from: '21:00', to: '08:00' }),
    businessZone: 'Asia/Jerusalem',
  });
  contacts.stored(buildCustomer());
  const sender = createProcess('send-1', { skewMs: 0, pace: 1 }, around);
  watch.rowWritten(undefined, ready, sender);
  return {
    watch,
    contacts,
    sender,
    later: (ms: number) => (nowMs += ms),
    broken: () => report.violations().map(({ rule }) => rule),
    /** Claims and sends, as a sender does. */
    send() {
      watch.claimStarts(sender, ready, claim);
      watch.rowWritten(ready, claimed, sender);
      watch.sendStarts('email', outgoing);
      watch.channelTook(outgoing, 'email-1');
    },
  };
}

it('has nothing against one send at noon', () => {
  const world = watchAt(noon);
  world.send();
  expect(world.broken()).toEqual([]);
});

it('sees a second send of the same, unless it is marked', () => {
  const world = watchAt(noon);
  world.send();
  world.watch.channelTook(outgoing, 'email-2');
  expect(world.broken()).toEqual(['once']);
});

it('sees a send without a live claim', () => {
  const world = watchAt(noon);
  world.watch.claimStarts(world.sender, ready, claim);
  world.watch.sendStarts('email', outgoing);
  expect(world.broken()).toEqual(['live claim']);
});

it('sees a send at night, in the zone of the customer', () => {
  const world = watchAt(Date.parse('2026-11-22T01:00:00Z'));
  world.send();
  expect(world.broken()).toContain('hours');
});

it('sees a claim that begins more than five seconds after a refusal or a newer truth, and not before', () => {
  const refused = { channel: 'email', purpose: 'service', decision: 'refused', how: 'page', shown: 'x' } as const;
  const customer = buildCustomer({ consents: [{ ...refused, at: '2026-11-22T10:00:00.000Z' }], revision: 2 });
  for (const [ms, broken] of [
    [4_000, []],
    [6_000, ['consent']],
  ] as const) {
    const world = watchAt(noon);
    world.contacts.stored(customer);
    world.later(ms);
    world.send();
    expect(world.broken()).toEqual(broken);
  }
  const outdated = watchAt(noon, noon - 6_000);
  outdated.send();
  expect(outdated.broken()).toEqual(['truth']);
});

it('sees a step that no message may take', () => {
  const world = watchAt(noon);
  world.watch.rowWritten(buildMessage({ state: 'skipped' }), ready, world.sender);
  expect(world.broken()).toEqual(['allowed step']);
});
