import * as fc from 'fast-check';
import type * as z from 'zod';
import type { AddressStanding } from '../customer/address-standing.ts';
import { type Consent, permissionFor } from '../customer/consent.ts';
import { channels } from '../customer/contact-way.ts';
import { type Customer, customerSchema } from '../customer/customer.ts';
import { addMs, hourMs, type Instant, instantFromMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { type Message, messageSchema } from './message.ts';
import type { RouteRules } from './routes.ts';
import { messageStates } from './states.ts';

export const morning: Instant = instantSchema.parse('2026-11-22T08:00:00.000Z');

/** A message that is due, by email, with SMS behind it. */
export function aMessage(wanted: Partial<z.input<typeof messageSchema>> = {}): Message {
  return messageSchema.parse({
    noticeId: 'delay-1.v1',
    chunk: 0,
    customerId: 'c-1',
    route: 'email',
    lane: 'care',
    language: 'he',
    state: 'ready',
    dueAt: morning,
    next: ['sms'],
    personal: { customerName: 'Dana', orders: [], moreOrders: 0, toldBefore: false },
    attempts: 0,
    refusals: 0,
    plannedAt: morning,
    ...wanted,
  });
}

/** Any moment of the hours before and after that morning. */
export const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: -4 * hourMs, max: 4 * hourMs })
  .map((ms) => addMs(morning, ms));

/** Any row that might be found, allowed or not. */
export const anyMessage: fc.Arbitrary<Message> = fc
  .record({
    state: fc.constantFrom(...messageStates),
    lane: fc.constantFrom('crisis' as const, 'care' as const, 'routine' as const),
    route: fc.constantFrom('email' as const, 'sms' as const, 'call' as const),
    resent: fc.option(fc.boolean(), { nil: undefined }),
    unknownAt: fc.option(anyInstant, { nil: undefined }),
    claimedAt: fc.option(anyInstant, { nil: undefined }),
    leaseUntil: fc.option(anyInstant, { nil: undefined }),
    next: fc.subarray(['sms' as const]),
    refusals: fc.nat({ max: 2_000 }),
  })
  .map((wanted) => aMessage(wanted));

/** A customer with an email address and a phone who never said how to be contacted. */
export function aCustomer(wanted: Partial<z.input<typeof customerSchema>> = {}): Customer {
  return customerSchema.parse({
    id: 'c-1',
    name: 'Dana',
    email: 'dana@example.com',
    phone: '+972501234567',
    language: 'he',
    consents: [],
    createdAt: morning,
    revision: 1,
    ...wanted,
  });
}

export const openRules: RouteRules = {
  purpose: 'service',
  consent: { email: 'unless-refused', sms: 'unless-refused' },
  standings: new Map(),
};

const consent: fc.Arbitrary<Consent> = fc.record({
  channel: fc.constantFrom(...channels, 'call' as const),
  purpose: fc.constantFrom('service' as const, 'marketing' as const),
  decision: fc.constantFrom('granted' as const, 'refused' as const),
  at: fc.integer({ min: 0, max: 5 }).map((minute) => instantFromMs(Date.parse(morning) + minute * 60_000)),
  how: fc.constant('preferences-page'),
  shown: fc.constant(''),
});

/** Anybody: with or without addresses, consents and wishes. */
export const anyCustomer: fc.Arbitrary<Customer> = fc
  .record({
    email: fc.option(fc.constantFrom('dana@example.com', 'DANA@example.com'), { nil: undefined }),
    phone: fc.option(fc.constant('+972501234567'), { nil: undefined }),
    preferredChannel: fc.option(fc.constantFrom(...channels), { nil: undefined }),
    consents: fc.array(consent, { maxLength: 6 }),
  })
  .map((wanted) => aCustomer(wanted));

const consentNeed = fc.constantFrom('unless-refused' as const, 'granted' as const);

const word = fc.option(
  fc.record({ decision: fc.constantFrom('granted' as const, 'refused' as const), at: fc.constant(morning) }),
  { nil: undefined },
);
const standing: fc.Arbitrary<AddressStanding> = fc.record({
  closed: fc.constantFrom(undefined, 'hard-bounce' as const, 'complaint' as const),
  words: fc.record({ 'email:service': word, 'sms:service': word, 'sms:marketing': word, 'call:service': word }),
});

/** Any rules of a business, and any state of the do-not-contact list. */
export const anyRules: fc.Arbitrary<RouteRules> = fc.record({
  purpose: fc.constantFrom('service' as const, 'marketing' as const),
  consent: fc.record({ email: consentNeed, sms: consentNeed }),
  standings: fc
    .record({ 'dana@example.com': fc.option(standing, { nil: undefined }), '+972501234567': fc.option(standing) })
    .map((known) => new Map(Object.entries(known).flatMap(([address, one]) => (one ? [[address, one] as const] : [])))),
});

/** Channels that may be used, worked out without the code under test but for the consent itself. */
export function openChannels(customer: Customer, rules: RouteRules): string[] {
  const addresses = { email: customer.email?.toLowerCase(), sms: customer.phone };
  return channels.filter((channel) => {
    const address = addresses[channel];
    const wanted = { channel, purpose: rules.purpose, rule: rules.consent };
    if (address === undefined || permissionFor(customer.consents, wanted) !== 'allowed') return false;
    const known = rules.standings.get(address);
    return !known?.closed && known?.words[`${channel}:${rules.purpose}`]?.decision !== 'refused';
  });
}
