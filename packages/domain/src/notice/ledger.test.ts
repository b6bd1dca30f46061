import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMessage, morning } from '../message/message.fixture.ts';
import { reasons } from '../message/reason.ts';
import { messageStates, wasAccepted } from '../message/states.ts';
import { countStanding, countUnreadable, emptyLedger, outcomes, standingOf } from './ledger.ts';

const { customerId } = aMessage();

describe('where a customer stands', () => {
  it('is waiting while there is no row yet', () => {
    expect(standingOf(customerId, [])).toEqual({ customerId, outcome: 'waiting' });
  });

  it('is told as soon as one channel took it, without the reasons of the others', () => {
    const bounced = aMessage({ state: 'bounced', reason: 'bounced' });
    const sms = aMessage({ route: 'sms', state: 'accepted', reason: 'throttled', next: [] });
    expect(standingOf(customerId, [bounced, sms])).toEqual({ customerId, outcome: 'told', route: 'sms', message: sms });
  });

  it.each([
    ['deferred', 'quiet-hours', 'waiting'],
    ['claimed', undefined, 'waiting'],
    ['unknown', 'no-answer', 'unknown'],
    ['held', 'no-answer', 'unknown'],
    ['retracted', 'superseded', 'notTold'],
    ['expired', 'too-late', 'notTold'],
    ['skipped', 'customer-erased', 'notTold'],
  ] as const)('by a row that is %s because of %s is %s', (state, reason, outcome) => {
    expect(standingOf(customerId, [aMessage({ state, reason })])).toMatchObject({ outcome, ...(reason && { reason }) });
  });

  it('is unreachable once a person has to call', () => {
    const rows = [
      aMessage({ route: 'call', state: 'unreachable', reason: 'bounced', next: [] }),
      aMessage({ state: 'bounced', reason: 'bounced', next: [] }),
    ];
    expect(standingOf(customerId, rows)).toMatchObject({ outcome: 'unreachable', reason: 'bounced', route: 'call' });
  });

  it.each(['bounced', 'failed'] as const)('is waiting while the successor of what %s is not written yet', (state) => {
    expect(standingOf(customerId, [aMessage({ state, reason: 'bounced', next: [] })]).outcome).toBe('waiting');
  });

  it('is waiting while a refused email’s SMS is not written yet', () => {
    expect(standingOf(customerId, [aMessage({ state: 'skipped', reason: 'opted-out' })]).outcome).toBe('waiting');
  });

  it('is not told, with the reason, when the phone company knows of an opt-out and no channel is left', () => {
    const sms = aMessage({ route: 'sms', state: 'failed', reason: 'opted-out', next: [] });
    expect(standingOf(customerId, [sms])).toMatchObject({ outcome: 'notTold', reason: 'opted-out' });
  });
});

describe('a customer whose message cannot be read', () => {
  const unreadable = aMessage({ state: 'failed', reason: 'unreadable-record', next: [] });

  it('is unknown until a person is asked to call, and told where another channel told them', () => {
    expect(standingOf(customerId, [unreadable])).toMatchObject({ outcome: 'unknown', reason: 'unreadable-record' });
    const call = aMessage({ route: 'call', state: 'unreachable', reason: 'unreadable-record' });
    expect(standingOf(customerId, [unreadable, call]).outcome).toBe('unreachable');
    expect(standingOf(customerId, [unreadable, aMessage({ route: 'sms', state: 'accepted' })]).outcome).toBe('told');
  });

  it('is counted with those of whom nothing can be read, so that the ledger adds up', () => {
    const ledger = emptyLedger();
    countStanding(ledger, standingOf(customerId, [unreadable]));
    countUnreadable(ledger, 2);
    countUnreadable(ledger, 0);
    expect(ledger).toMatchObject({ audience: 3, outcomes: { unknown: 3 }, reasons: { 'unreadable-record': 3 } });
    const fresh = emptyLedger();
    countUnreadable(fresh, 1);
    expect(fresh.reasons).toEqual({ 'unreadable-record': 1 });
  });
});

const sum = (counts: object) => Object.values(counts).reduce((total: number, count: number) => total + count, 0);

describe('the ledger', () => {
  const row = fc.record({
    route: fc.constantFrom('email' as const, 'sms' as const, 'call' as const),
    state: fc.constantFrom(...messageStates),
    reason: fc.option(fc.constantFrom(...reasons), { nil: undefined }),
    language: fc.constantFrom('en' as const, 'he' as const, 'ar' as const),
    next: fc.subarray(['sms' as const]),
  });
  const rowsOfOne = fc.uniqueArray(row, { selector: ({ route }) => route, maxLength: 3 });

  it('adds up to the audience, counts each customer once, and told wins', () => {
    fc.assert(
      fc.property(fc.array(rowsOfOne, { maxLength: 30 }), (audience) => {
        const ledger = emptyLedger();
        const messages = audience.map((rows) => rows.map((wanted) => aMessage(wanted)));
        for (const own of messages) countStanding(ledger, standingOf(customerId, own));
        expect(ledger.audience).toBe(audience.length);
        expect(outcomes.reduce((total, outcome) => total + ledger.outcomes[outcome], 0)).toBe(audience.length);
        const told = messages.filter((own) => own.some(({ state }) => wasAccepted(state))).length;
        expect(ledger.outcomes.told).toBe(told);
        expect(sum(ledger.channels)).toBe(told);
        expect(sum(ledger.reasons)).toBeLessThanOrEqual(audience.length - told);
        expect(ledger.arrival.opened + ledger.arrival.openedUnknown).toBe(told);
        expect(sum(ledger.languages)).toBeLessThanOrEqual(audience.length);
      }),
      { numRuns: 300 },
    );
  });

  it('counts reasons and languages, and channels by who told them', () => {
    const ledger = emptyLedger();
    for (const message of [
      aMessage({ state: 'delivered', deliveredAt: morning, openedAt: morning }),
      aMessage({ state: 'accepted' }),
      aMessage({ state: 'deferred', reason: 'shabbat' }),
      aMessage({ state: 'deferred', reason: 'shabbat', language: 'ar' }),
    ])
      countStanding(ledger, standingOf(customerId, [message]));
    countStanding(ledger, standingOf(customerId, []));
    expect(ledger).toEqual({
      audience: 5,
      outcomes: { told: 2, waiting: 3, unknown: 0, notTold: 0, unreachable: 0 },
      reasons: { shabbat: 2 },
      languages: { he: 3, ar: 1 },
      channels: { email: 2 },
      arrival: { delivered: 1, opened: 1, openedUnknown: 1 },
    });
  });
});
