import { addMs, type Instant, instantFromMs } from '@kesher/domain/instant';
import { type Message, messageKeyText } from '@kesher/domain/message/message';
import { buildMessage } from '@kesher/testing/builders/message';
import { createReport } from '@kesher/testing/simulator/report';
import { expect, it } from 'vitest';
import { createCrisisWatch } from './watch-crisis.ts';

const noon = instantFromMs(Date.parse('2026-06-02T09:00:00.000Z'));

/** So many seconds after the mail of a crisis was due. */
function watchAfter(seconds: number, rows: readonly Message[]) {
  const report = createReport(() => 0);
  const watch = createCrisisWatch({
    nowMs: () => Date.parse(noon) + seconds * 1_000,
    report,
    messages: { rows: new Map(rows.map((row) => [messageKeyText(row), row])) },
    perSecond: 0.2,
  });
  return { watch, broken: () => report.violations().map(({ says }) => says) };
}

const crisis = (dueAt: Instant) => buildMessage({ noticeId: 'delay-crisis.v1', lane: 'crisis', state: 'ready', dueAt });
const care = Array.from({ length: 20 }, (_, chunk) =>
  buildMessage({ chunk, lane: 'care', state: 'ready', dueAt: noon }),
);

it('lets each sender of another lane take one mail more while a crisis waits, and then names it', () => {
  const { watch, broken } = watchAfter(30, [crisis(noon), ...care]);
  for (const row of care.slice(0, 10)) watch.claimStarts(row);
  expect(broken()).toEqual([]);
  watch.claimStarts(care[10] ?? crisis(noon));
  expect(broken()).toEqual(['11 mails of other lanes were claimed while 1 of a crisis wait']);
});

it('gives the senders a while to see it, and minds nobody where nothing of a crisis is due', () => {
  for (const [seconds, dueAt] of [
    [15, noon],
    [30, addMs(noon, 60_000)],
  ] as const) {
    const { watch, broken } = watchAfter(seconds, [crisis(dueAt), ...care]);
    for (const row of care) watch.claimStarts(row);
    expect(broken()).toEqual([]);
  }
});

it('names a mail of the crisis that waited for longer than all of them take', () => {
  const slow = watchAfter(80, [crisis(noon)]);
  slow.watch.claimStarts(crisis(noon));
  expect(slow.broken()).toHaveLength(1);
  const quick = watchAfter(60, [crisis(noon)]);
  quick.watch.claimStarts(crisis(noon));
  expect(quick.broken()).toEqual([]);
});
