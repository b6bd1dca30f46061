import { describe, expect, it } from 'vitest';
import { aCustomer, morning, openRules } from './message.fixture.ts';
import { reachOf } from './reach.ts';

const refused = (channel: 'email' | 'sms') => ({
  channel,
  purpose: 'service' as const,
  decision: 'refused' as const,
  at: morning,
  how: 'preferences-page',
  shown: '',
});

describe('how a customer hears of their orders', () => {
  it('is by the channels that are open, the preferred one first', () => {
    expect(reachOf(aCustomer(), openRules)).toEqual({ kind: 'channels', channels: ['email', 'sms'] });
    expect(reachOf(aCustomer({ consents: [refused('email')] }), openRules)).toEqual({
      kind: 'channels',
      channels: ['sms'],
    });
  });

  it('is not at all for whoever refused what there was: nobody calls against a refusal', () => {
    const nobody = { kind: 'nobody', byWish: true };
    expect(reachOf(aCustomer({ consents: [refused('email'), refused('sms')] }), openRules)).toEqual(nobody);
    expect(reachOf(aCustomer({ phone: undefined, consents: [refused('email')] }), openRules)).toEqual(nobody);
  });

  it('is by a call where addresses do not work, as long as there is a number', () => {
    const closed = { email: undefined };
    const rules = {
      ...openRules,
      standings: new Map([['+972501234567', { closed: 'hard-bounce' as const, words: {} }]]),
    };
    const customer = aCustomer({ ...closed, phone: '+972501234567' });
    expect(reachOf(customer, rules)).toEqual({ kind: 'call' });
    expect(reachOf(aCustomer({ ...closed, phone: undefined }), openRules)).toEqual({ kind: 'nobody', byWish: false });
  });
});
