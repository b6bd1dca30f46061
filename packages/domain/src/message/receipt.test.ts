import { describe, expect, it } from 'vitest';
import { addMs, hourMs } from '../instant.ts';
import { aMessage, morning } from './message.fixture.ts';
import type { Message } from './message.ts';
import { planSuccessor } from './plan-message.ts';
import { asksForVisit, planReceipt, type Receipt } from './receipt.ts';
import { messageStates } from './states.ts';

const later = addMs(morning, hourMs);

/** The store's part: the first step that the row allows. */
function take(message: Message, receipt: Receipt): Message {
  const change = planReceipt(receipt).find(({ from }) => from.includes(message.state));
  return change ? { ...message, ...change.set, state: change.to } : message;
}

describe('a channel’s report', () => {
  it('of a delivery notes when', () => {
    expect(take(aMessage({ state: 'accepted' }), { kind: 'delivered', at: morning })).toMatchObject({
      state: 'delivered',
      deliveredAt: morning,
    });
  });

  it.each([
    ['bounced', 'bounced'],
    ['undelivered', 'bounced'],
    ['rejected', 'refused-by-channel'],
  ] as const)('%s ends a message that was not delivered, so that the next channel opens', (kind, reason) => {
    const ended = take(aMessage({ state: 'accepted' }), { kind, at: morning });
    expect(ended).toMatchObject({ state: 'bounced', bouncedAt: morning, endedAt: morning, reason });
    expect(planSuccessor(ended, { now: later, callsRefused: false })?.route).toBe('sms');
  });

  it.each(['bounced', 'undelivered', 'rejected', 'soft-bounced'] as const)(
    '%s after a delivery is information: the delivery stands, nobody is told again, both facts are kept',
    (kind) => {
      const delivered = aMessage({ state: 'delivered', deliveredAt: morning });
      const told = take(delivered, { kind, at: later });
      expect(told).toMatchObject({ state: 'delivered', deliveredAt: morning });
      expect([told.bouncedAt, told.softBouncedAt]).toContain(later);
      expect(told.endedAt).toBeUndefined();
      expect(planSuccessor(told, { now: later, callsRefused: false })).toBeUndefined();
      expect(asksForVisit({ kind, at: later }, 'delivered')).toBe(false);
    },
  );

  it('of a passing trouble before a delivery waits: the state stays, and a delivery still counts', () => {
    const soft: Receipt = { kind: 'soft-bounced', at: morning };
    for (const state of ['accepted', 'claimed'] as const) {
      const waiting = take(aMessage({ state }), soft);
      expect(waiting).toMatchObject({ state, softBouncedAt: morning });
      expect(take(waiting, { kind: 'delivered', at: later })).toMatchObject({ state: 'delivered', deliveredAt: later });
      expect(asksForVisit(soft, state)).toBe(true);
    }
  });

  it('of a passing trouble proves that the channel took what nobody knew of', () => {
    for (const state of ['ready', 'deferred', 'unknown', 'held'] as const)
      expect(take(aMessage({ state }), { kind: 'soft-bounced', at: morning })).toMatchObject({
        state: 'accepted',
        acceptedAt: morning,
        softBouncedAt: morning,
      });
  });

  it('of a passing trouble meets a row that moves on while it is taken', () => {
    const steps = planReceipt({ kind: 'soft-bounced', at: morning });
    const placeOf = (state: Message['state']) => steps.findIndex(({ from }) => from.includes(state));
    const places = (['claimed', 'unknown', 'accepted', 'delivered'] as const).map(placeOf);
    expect(places).toEqual([0, 1, 2, 3]);
  });

  it('of a delivery that comes after the bounce is kept beside it', () => {
    const bounced = take(aMessage({ state: 'accepted' }), { kind: 'bounced', at: later });
    expect(take(bounced, { kind: 'delivered', at: morning })).toMatchObject({
      state: 'bounced',
      bouncedAt: later,
      deliveredAt: morning,
    });
  });

  it('of a complaint ends it, also after a delivery or a bounce', () => {
    const complaint: Receipt = { kind: 'complained', at: later };
    for (const state of ['accepted', 'delivered', 'bounced'] as const)
      expect(take(aMessage({ state }), complaint)).toMatchObject({
        state: 'complained',
        complainedAt: later,
        endedAt: later,
      });
    expect(asksForVisit(complaint, 'delivered')).toBe(true);
  });

  it('names no attempt, comes twice without harm, and never starts from a row that was not sent', () => {
    const kinds = ['delivered', 'bounced', 'undelivered', 'rejected', 'soft-bounced', 'complained'] as const;
    for (const kind of kinds) {
      const receipt: Receipt = { kind, at: morning };
      for (const change of planReceipt(receipt)) expect(change.attempt).toBeUndefined();
      for (const state of ['planned', 'skipped', 'retracted', 'unreachable'] as const) {
        expect(take(aMessage({ state }), receipt)).toEqual(aMessage({ state }));
      }
      for (const state of messageStates) {
        const once = take(aMessage({ state }), receipt);
        expect(take(once, receipt)).toEqual(once);
      }
    }
    expect(asksForVisit({ kind: 'delivered', at: morning }, 'accepted')).toBe(false);
    expect(asksForVisit({ kind: 'bounced', at: morning }, 'accepted')).toBe(true);
    expect(asksForVisit({ kind: 'soft-bounced', at: morning }, 'ready')).toBe(true);
    expect(asksForVisit({ kind: 'soft-bounced', at: morning }, 'bounced')).toBe(false);
  });
});
