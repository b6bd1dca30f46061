import { describe, expect, it } from 'vitest';
import type { Consent } from '../../customer/consent.ts';
import { aCustomer, morning, openRules } from '../../message/message.fixture.ts';
import { refusedOfCare } from './refused-of-care.ts';

const said = (channel: Consent['channel'], purpose: Consent['purpose'] = 'care'): Consent => ({
  channel,
  purpose,
  decision: 'refused',
  at: morning,
  how: 'preferences-page',
  shown: '',
});
const refusedBy = (...consents: Consent[]) => refusedOfCare(aCustomer({ consents }), openRules);

describe('what somebody refuses of care', () => {
  it('is nothing while they may be rung, whatever they refuse in writing', () => {
    expect(refusedBy()).toBeUndefined();
    expect(refusedBy(said('email'), said('sms'))).toBeUndefined();
    expect(refusedBy(said('call', 'marketing'))).toBeUndefined();
  });

  it('is calls while a message still reaches them, with care itself or with service', () => {
    expect(refusedBy(said('call'))).toBe('calls');
    expect(refusedBy(said('call', 'service'), said('email'))).toBe('calls');
  });

  it('is everything where no message may come either', () => {
    expect(refusedBy(said('call'), said('email'), said('sms', 'service'))).toBe('everything');
  });

  it('is also what was refused of their number by whoever shares it', () => {
    const word = { decision: 'refused', at: morning } as const;
    const customer = aCustomer();
    const standings = new Map([[customer.phone ?? '', { words: { 'call:care': word } }]]);
    expect(refusedOfCare(customer, { ...openRules, standings })).toBe('calls');
  });
});
