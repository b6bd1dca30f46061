import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PermittedTime } from '../calendar/permitted-time.ts';
import { noticeIdSchema, staffIdSchema } from '../ids.ts';
import { addMs, hourMs, minuteMs } from '../instant.ts';
import { type Notice, noticeSchema } from '../notice/notice.ts';
import type { Stop } from '../stop/stop.ts';
import { decideBeforeSending } from './before-sending.ts';
import { aCustomer, aMessage, anyCustomer, anyRules, morning, openChannels, openRules } from './message.fixture.ts';
import { isClaimable, messageStates } from './states.ts';

const notice: Notice = noticeSchema.parse({
  id: 'delay-1.v1',
  subjectId: 'delay-1',
  version: 1,
  lane: 'care',
  content: {
    job: 'stock-delay',
    products: [{ id: 'p-1', name: 'Table' }],
    statement: { kind: 'withdrawn', because: { en: 'It came.', he: 'הגיע.', ar: 'وصل.' } },
  },
  publishedBy: 'm-1',
  publishedAt: morning,
});
const newer = noticeIdSchema.parse('delay-1.v2');
const tonight: PermittedTime = { kind: 'later', at: addMs(morning, hourMs), reasons: ['shabbat', 'quiet-hours'] };

type Look = Parameters<typeof decideBeforeSending>[0];
const look = (change: Partial<Look> = {}): Look => ({
  message: aMessage(),
  notice,
  currentNoticeId: notice.id,
  customer: aCustomer(),
  rules: openRules,
  permitted: { kind: 'now' },
  recovery: {},
  stops: [],
  now: morning,
  ...change,
});
const refusedEmail = aCustomer({
  consents: [{ channel: 'email', purpose: 'service', decision: 'refused', at: morning, how: 'one-click', shown: '' }],
});
const expired = { ...notice, expiresAt: morning };

describe('the last look before a claim', () => {
  it('sends to the address as it stands now', () => {
    expect(decideBeforeSending(look())).toEqual({ kind: 'send', address: 'dana@example.com' });
    expect(decideBeforeSending(look({ message: aMessage({ route: 'sms' }) }))).toEqual({
      kind: 'send',
      address: '+972501234567',
    });
  });

  it('puts truth before age, age before the customer, the customer before consent, consent before hours', () => {
    const worst = look({
      currentNoticeId: newer,
      notice: expired,
      customer: undefined,
      permitted: tonight,
    });
    const steps: [Partial<Look>, unknown][] = [
      [{}, { kind: 'end', state: 'retracted', reason: 'superseded' }],
      [{ currentNoticeId: notice.id }, { kind: 'end', state: 'expired', reason: 'too-late' }],
      [{ notice }, { kind: 'end', state: 'skipped', reason: 'customer-erased' }],
      [
        { customer: 'unreadable' as const },
        { kind: 'defer', until: addMs(morning, 5 * minuteMs), reason: 'unreadable-record' },
      ],
      [{ customer: refusedEmail }, { kind: 'end', state: 'skipped', reason: 'opted-out' }],
      [{ customer: aCustomer() }, { kind: 'defer', until: addMs(morning, hourMs), reason: 'shabbat' }],
      [{ permitted: { kind: 'now' } }, { kind: 'send', address: 'dana@example.com' }],
    ];
    let now = worst;
    for (const [mended, decision] of steps) {
      now = { ...now, ...mended };
      expect(decideBeforeSending(now)).toEqual(decision);
    }
  });

  it('sends up to the last millisecond before a notice expires', () => {
    const last = { ...notice, expiresAt: addMs(morning, 1) };
    expect(decideBeforeSending(look({ notice: last })).kind).toBe('send');
  });

  it('names quiet hours where the calendar gave no reason', () => {
    const permitted: PermittedTime = { kind: 'later', at: addMs(morning, hourMs), reasons: [] };
    expect(decideBeforeSending(look({ permitted }))).toMatchObject({ kind: 'defer', reason: 'quiet-hours' });
  });

  it('leaves alone what is not due, not claimable, or a call', () => {
    const later = aMessage({ dueAt: addMs(morning, 1) });
    expect(decideBeforeSending(look({ message: later }))).toEqual({ kind: 'leave' });
    expect(decideBeforeSending(look({ message: aMessage({ route: 'call' }) }))).toEqual({ kind: 'leave' });
    for (const state of messageStates.filter((each) => !isClaimable(each)))
      expect(decideBeforeSending(look({ message: aMessage({ state }), currentNoticeId: newer }))).toEqual({
        kind: 'leave',
      });
  });

  it('sends only what is due, true, wanted and at a decent hour, whatever comes together', () => {
    const anyLook = fc
      .record({
        state: fc.constantFrom(...messageStates),
        route: fc.constantFrom('email' as const, 'sms' as const, 'call' as const),
        dueInMs: fc.integer({ min: -2, max: 2 }),
        isTrue: fc.boolean(),
        isExpired: fc.boolean(),
        customer: fc.option(anyCustomer, { nil: undefined }),
        rules: anyRules,
        permitted: fc.constantFrom<PermittedTime>({ kind: 'now' }, tonight),
      })
      .map(({ state, route, dueInMs, isTrue, isExpired, ...rest }) =>
        look({
          ...rest,
          message: aMessage({ state, route, dueAt: addMs(morning, dueInMs) }),
          currentNoticeId: isTrue ? notice.id : newer,
          notice: isExpired ? expired : notice,
        }),
      );
    fc.assert(
      fc.property(anyLook, (asked) => {
        const { message, customer } = asked;
        const may =
          isClaimable(message.state) &&
          message.dueAt <= morning &&
          asked.currentNoticeId === notice.id &&
          asked.notice.expiresAt === undefined &&
          customer !== undefined &&
          customer !== 'unreadable' &&
          openChannels(customer, asked.rules).includes(message.route) &&
          asked.permitted.kind === 'now';
        expect(decideBeforeSending(asked).kind === 'send').toBe(may);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('sending while a backup is brought back', () => {
  const later = addMs(morning, hourMs);
  const since = addMs(morning, 1);

  it('puts what was published before the recovery before a person, for it may have been sent', () => {
    const recovery = { since };
    expect(decideBeforeSending(look({ recovery, now: later }))).toEqual({ kind: 'hold', reason: 'restored' });
  });

  it('sends what a person has decided to send again, and what was published since', () => {
    const again = { message: aMessage({ resent: true }), recovery: { since }, now: later };
    expect(decideBeforeSending(look(again)).kind).toBe('send');
    const newer = { recovery: { since: morning }, now: later };
    expect(decideBeforeSending(look(newer)).kind).toBe('send');
  });
});

describe('sending while a person has stopped it', () => {
  const pressed = { stoppedBy: staffIdSchema.parse('agent-1'), stoppedAt: addMs(morning, 1) };
  const stopped: Stop[] = [
    { scope: 'announcement', id: notice.subjectId, ...pressed },
    { scope: 'channel', id: 'email', ...pressed },
    { scope: 'everything', ...pressed },
  ];

  it.each(stopped)('looks again every two minutes while $scope is stopped, and opens no other way', (stop) => {
    const waits = { kind: 'defer', until: addMs(morning, 2 * 60_000), reason: 'stopped' };
    for (const change of [{}, { customer: refusedEmail }, { customer: 'unreadable' as const }, { permitted: tonight }])
      expect(decideBeforeSending(look({ stops: [stop], ...change }))).toEqual(waits);
  });

  it('still takes back what is no longer true, and ends what comes too late', () => {
    expect(decideBeforeSending(look({ stops: stopped, currentNoticeId: newer })).kind).toBe('end');
    expect(decideBeforeSending(look({ stops: stopped, notice: expired })).kind).toBe('end');
  });

  it('sends by the other channel while one is stopped', () => {
    const sms = { message: aMessage({ route: 'sms' }), stops: stopped.filter(({ scope }) => scope === 'channel') };
    expect(decideBeforeSending(look(sms)).kind).toBe('send');
  });
});
