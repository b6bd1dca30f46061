import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerIdSchema, noticeIdSchema } from '../ids.ts';
import { addMs, hourMs, minuteMs } from '../instant.ts';
import { aMessage, morning } from '../message/message.fixture.ts';
import { reasons } from '../message/reason.ts';
import { messageStates } from '../message/states.ts';
import type { Member } from './audience.ts';
import { addCounts, countChunk, isWorthRecounting, progressOfCounts, standingsIn } from './chunk-counts.ts';
import { countStanding, emptyLedger } from './ledger.ts';

const noticeId = noticeIdSchema.parse('delay-1.v1');
const idOf = (index: number) => customerIdSchema.parse(`C-${index}`);
const member = (index: number): Member => ({ customerId: idOf(index), toldBefore: false });
const chunkOf = (members: Member[]) => ({ noticeId, chunk: 3, members });
const readAt = addMs(morning, minuteMs);

describe('the counts of a chunk', () => {
  it('say the same of it as its rows do', () => {
    const row = fc.record({
      state: fc.constantFrom(...messageStates),
      route: fc.constantFrom('email', 'sms', 'call'),
      language: fc.constantFrom('en', 'he'),
      reason: fc.option(fc.constantFrom(...reasons), { nil: undefined }),
      openedAt: fc.option(fc.constant(morning), { nil: undefined }),
      deliveredAt: fc.option(fc.constant(morning), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(fc.option(row, { nil: undefined }), { maxLength: 30 }), (rows) => {
        const chunk = chunkOf(rows.map((_, index) => member(index)));
        const messages = rows.flatMap((one, index) => (one ? [aMessage({ ...one, customerId: idOf(index) })] : []));
        const counted = emptyLedger();
        addCounts(counted, countChunk(chunk, messages, readAt));
        const direct = emptyLedger();
        for (const { standing } of standingsIn(chunk, messages)) countStanding(direct, standing);
        expect(counted).toEqual(direct);
      }),
    );
  });

  it('have settled once nobody waits, nobody is unknown, and nobody is to come back', () => {
    const chunk = chunkOf([member(0)]);
    const of = (state: (typeof messageStates)[number]) => [aMessage({ state, customerId: idOf(0) })];
    expect(countChunk(chunk, of('accepted'), readAt).isSettled).toBe(true);
    expect(countChunk({ ...chunk, wakeAt: readAt }, of('accepted'), readAt).isSettled).toBe(false);
    expect(countChunk(chunk, of('held'), readAt).isSettled).toBe(false);
    expect(countChunk(chunk, of('deferred'), readAt).isSettled).toBe(false);
    expect(countChunk(chunk, [], readAt).isSettled).toBe(false);
  });

  it('say when it moved last, and when the last was accepted', () => {
    const chunk = chunkOf([member(0), member(1)]);
    const later = addMs(morning, 5);
    const rows = [
      aMessage({ state: 'accepted', customerId: idOf(0), acceptedAt: later }),
      aMessage({ state: 'accepted', customerId: idOf(1), acceptedAt: morning }),
    ];
    const counts = countChunk(chunk, rows, readAt);
    expect(counts).toMatchObject({ movedAt: later, acceptedAt: later, countedAt: readAt });
  });

  it('are due where somebody was to come back and has not', () => {
    const counts = countChunk({ ...chunkOf([member(0)]), wakeAt: readAt }, [], readAt);
    expect(progressOfCounts(counts, morning).dueSince).toBeUndefined();
    expect(progressOfCounts(counts, readAt).dueSince).toBe(readAt);
    expect(progressOfCounts({ ...counts, wakeAt: undefined }, readAt).dueSince).toBeUndefined();
  });
});

describe('a settled chunk is counted again', () => {
  const told = (message: Parameters<typeof aMessage>[0] = {}) =>
    countChunk(
      chunkOf([member(0)]),
      [aMessage({ state: 'accepted', customerId: idOf(0), acceptedAt: morning, ...message })],
      readAt,
    );

  it('the less often, the longer its messages are out', () => {
    expect(isWorthRecounting(told(), addMs(readAt, minuteMs / 2))).toBe(false);
    expect(isWorthRecounting(told(), addMs(readAt, 2 * minuteMs))).toBe(true);
    const afterADay = { ...told(), countedAt: addMs(morning, 24 * hourMs) };
    expect(isWorthRecounting(afterADay, addMs(morning, 29 * hourMs))).toBe(false);
    expect(isWorthRecounting(afterADay, addMs(morning, 31 * hourMs))).toBe(true);
  });

  it('not where all have arrived and were opened, nor where nobody was told', () => {
    const later = addMs(morning, 24 * hourMs);
    expect(isWorthRecounting(told({ deliveredAt: morning, openedAt: morning }), later)).toBe(false);
    expect(isWorthRecounting(told({ deliveredAt: morning }), later)).toBe(true);
    expect(isWorthRecounting(told({ state: 'expired', acceptedAt: undefined }), later)).toBe(false);
    expect(isWorthRecounting({ ...told(), movedAt: undefined }, later)).toBe(false);
  });
});
