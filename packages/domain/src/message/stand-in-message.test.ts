import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyJobs } from '../job/toy-job.fixture.ts';
import { standingOf } from '../notice/ledger.ts';
import { aMessage, anyMessage, morning } from './message.fixture.ts';
import { messageSchema } from './message.ts';
import { planSuccessor } from './plan-message.ts';
import { standInMessage } from './stand-in-message.ts';

const { noticeId, chunk, customerId } = aMessage();
const key = (route: 'email' | 'sms' | 'call') => ({ noticeId, chunk, customerId, route });

describe('what stands in for a message that cannot be read', () => {
  it('is a whole message of the same key, whatever the row holds', () => {
    const broken = fc.record(
      { state: fc.anything(), lane: fc.anything(), personal: fc.anything(), plannedAt: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(broken, anyMessage), fc.constantFrom('email', 'sms', 'call'), (row, route) => {
        const message = standInMessage(key(route), row, toyJobs);
        expect(messageSchema.parse(message)).toEqual(message);
        expect(message).toMatchObject(key(route));
      }),
    );
  });

  it('keeps what can be read, and knows that the customer was told where the state says so', () => {
    const row = { ...aMessage({ state: 'delivered' }), dueAt: '+010000-01-01T04:59:59.000Z' };
    expect(standInMessage(key('email'), row, toyJobs)).toMatchObject({
      state: 'delivered',
      language: 'he',
      lane: 'care',
      plannedAt: morning,
    });
    expect(standingOf(customerId, [standInMessage(key('email'), row, toyJobs)]).outcome).toBe('told');
  });

  it('may have arrived where nobody knows, so that a person calls and no other channel repeats it', () => {
    const row = { ...aMessage({ state: 'ready', next: ['sms'] }), plannedAt: 'once' };
    const message = standInMessage(key('email'), row, toyJobs);
    expect(message).toMatchObject({ state: 'failed', reason: 'unreadable-record', next: [] });
    expect(message.unknownAt).toBeDefined();
    const call = planSuccessor(message, { now: morning, callsRefused: false });
    expect(call).toMatchObject({ route: 'call', state: 'unreachable', reason: 'unreadable-record' });
  });

  it('stands for a call as for somebody whom a person calls', () => {
    const message = standInMessage(key('call'), {}, toyJobs);
    expect(standingOf(customerId, [message])).toMatchObject({ outcome: 'unreachable', reason: 'unreadable-record' });
  });
});
