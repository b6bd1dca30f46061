import { describe, expect, it } from 'vitest';
import type { AddressStanding } from '../customer/address-standing.ts';
import { aCustomer, morning, openRules } from './message.fixture.ts';
import { addressOn, chooseRoutes, hasRefusedCalls, type RouteRules, usabilityOf } from './routes.ts';

describe('routes', () => {
  it.each([
    [aCustomer({ email: undefined }), 'no-address'],
    [aCustomer({ consents: [refusal('refused')] }), 'opted-out'],
  ] as const)('close a channel with the reason', (customer, reason) => {
    expect(usabilityOf(customer, 'email', openRules)).toEqual({ kind: 'blocked', reason });
  });

  it('close a channel that needs a yes and has none', () => {
    const rules = { ...openRules, consent: { email: 'granted', sms: 'unless-refused' } } as const;
    expect(usabilityOf(aCustomer(), 'email', rules)).toEqual({ kind: 'blocked', reason: 'consent-not-given' });
    expect(usabilityOf(aCustomer({ consents: [refusal('granted')] }), 'email', rules).kind).toBe('usable');
  });

  it('know a suppressed address however it is written', () => {
    const rules = withStanding('dana@example.com', { closed: 'hard-bounce', words: {} });
    const shouting = aCustomer({ email: 'Dana@Example.COM', phone: undefined });
    expect(usabilityOf(shouting, 'email', rules)).toEqual({ kind: 'blocked', reason: 'suppressed-address' });
    expect(chooseRoutes(shouting, rules)).toEqual({ kind: 'person', reason: 'suppressed-address' });
  });

  it('stay closed at an address that somebody who shares it has refused, and open the next', () => {
    const rules = withStanding('dana@example.com', {
      words: { 'email:service': { decision: 'refused', at: morning } },
    });
    expect(usabilityOf(aCustomer(), 'email', rules)).toEqual({ kind: 'blocked', reason: 'address-refused' });
    expect(chooseRoutes(aCustomer(), rules)).toEqual({ kind: 'channels', first: 'sms', next: [] });
    expect(chooseRoutes(aCustomer({ phone: undefined }), rules)).toEqual({ kind: 'person', reason: 'address-refused' });
  });

  it('are open again once whoever holds the address has said yes', () => {
    const rules = withStanding('dana@example.com', {
      words: { 'email:service': { decision: 'granted', at: morning } },
    });
    expect(usabilityOf(aCustomer(), 'email', rules).kind).toBe('usable');
  });

  it('of marketing alone, refused by an address, leave what is about an order alone', () => {
    const rules = withStanding('dana@example.com', {
      words: { 'email:marketing': { decision: 'refused', at: morning } },
    });
    expect(usabilityOf(aCustomer(), 'email', rules).kind).toBe('usable');
    const marketing = { ...rules, purpose: 'marketing' as const };
    const willing = aCustomer({ consents: [{ ...refusal('granted'), purpose: 'marketing' }] });
    expect(usabilityOf(willing, 'email', marketing)).toEqual({ kind: 'blocked', reason: 'address-refused' });
  });

  it('send nobody to somebody who refuses calls: not told, with the reason', () => {
    const silent = aCustomer({
      email: undefined,
      phone: undefined,
      consents: [{ ...refusal('refused'), channel: 'call' }],
    });
    expect(chooseRoutes(silent, openRules)).toEqual({ kind: 'wish', way: 'call', reason: 'calls-refused' });
  });

  it('know whose number refuses calls', () => {
    const rules = withStanding('+972501234567', { words: { 'call:service': { decision: 'refused', at: morning } } });
    expect(hasRefusedCalls(aCustomer(), rules)).toBe(true);
    expect(hasRefusedCalls(aCustomer({ phone: '+972501234568' }), rules)).toBe(false);
    expect(hasRefusedCalls(aCustomer({ phone: undefined }), rules)).toBe(false);
  });

  it('send a person where there is no address at all', () => {
    expect(chooseRoutes(aCustomer({ email: undefined, phone: undefined }), openRules)).toEqual({
      kind: 'person',
      reason: 'no-address',
    });
  });

  it('let a wish stand where nothing else is open', () => {
    const customer = aCustomer({ phone: undefined, consents: [refusal('refused')] });
    expect(chooseRoutes(customer, openRules)).toEqual({ kind: 'wish', way: 'email', reason: 'opted-out' });
  });

  it('never send a text message to a number that none reaches: mail goes instead, or a person calls', () => {
    const landline = { phone: '+97239121111', callsOnly: '+97239121111', preferredChannel: 'sms' } as const;
    expect(usabilityOf(aCustomer(landline), 'sms', openRules)).toEqual({ kind: 'blocked', reason: 'no-text-messages' });
    expect(chooseRoutes(aCustomer(landline), openRules)).toEqual({ kind: 'channels', first: 'email', next: [] });
    expect(chooseRoutes(aCustomer({ ...landline, email: undefined }), openRules)).toEqual({
      kind: 'person',
      reason: 'no-text-messages',
    });
    expect(usabilityOf(aCustomer({ callsOnly: '+97239121111' }), 'sms', openRules).kind).toBe('usable');
  });

  it('read the address as it stands now', () => {
    expect(addressOn(aCustomer(), 'sms')).toBe('+972501234567');
  });
});

function withStanding(address: string, standing: AddressStanding): RouteRules {
  return { ...openRules, standings: new Map([[address, standing]]) };
}

function refusal(decision: 'refused' | 'granted') {
  return { channel: 'email', purpose: 'service', decision, at: morning, how: 'preferences-page', shown: '' } as const;
}
