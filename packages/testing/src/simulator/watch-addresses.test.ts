import type { Consent } from '@kesher/domain/customer/consent';
import { instantSchema } from '@kesher/domain/instant-schema';
import { expect, it } from 'vitest';
import { buildCustomer } from '../builders/customer.ts';
import { createAddressWatch } from './watch-addresses.ts';

const address = 'family@example.com';
const noon = instantSchema.parse('2026-11-22T12:00:00.000Z');
const later = instantSchema.parse('2026-11-22T12:00:01.000Z');
const word = { address, matter: 'email:service' } as const;
const consent: Consent = {
  channel: 'email',
  purpose: 'service',
  decision: 'refused',
  at: noon,
  how: 'one-click',
  shown: '',
};

function watchAt() {
  const clock = { nowMs: 1_000 };
  return { clock, watch: createAddressWatch(() => clock.nowMs) };
}

it('knows a refusal from the record of anybody who has the address, since when it was stored', () => {
  const { clock, watch } = watchAt();
  watch.stored(buildCustomer({ email: 'Family@Example.com', consents: [consent] }));
  clock.nowMs = 9_000;
  watch.stored(buildCustomer({ email: 'new@example.com', consents: [consent] }));
  expect(watch.refusedSince(address, 'email')).toBe(1_000);
  expect(watch.refusedSince('new@example.com', 'email')).toBeUndefined();
  expect(watch.refusedSince(undefined, 'email')).toBeUndefined();
});

it('takes the latest word, and the refusal of two at once, in whatever order they are noted', () => {
  const { watch } = watchAt();
  watch.noted([{ ...word, decision: 'granted', at: noon }]);
  watch.noted([{ ...word, decision: 'refused', at: noon }]);
  watch.noted([{ ...word, decision: 'granted', at: noon }]);
  expect(watch.refusedSince(address, 'email')).toBe(1_000);
  watch.noted([{ ...word, decision: 'granted', at: later }]);
  watch.noted([{ ...word, decision: 'refused', at: noon }]);
  expect(watch.refusedSince(address, 'email')).toBeUndefined();
});

it('leaves a complaint to the address that was written to, whatever the record says today', () => {
  const { watch } = watchAt();
  watch.stored(buildCustomer({ email: address, consents: [{ ...consent, how: 'complaint' }] }));
  expect(watch.refusedSince(address, 'email')).toBeUndefined();
});

it('forgets what the backup that was put back does not hold', () => {
  const { watch } = watchAt();
  watch.noted([
    { ...word, decision: 'refused', at: noon },
    { address: '+972501234567', matter: 'call:service', decision: 'refused', at: noon },
  ]);
  watch.restored((known) =>
    known === address ? { words: { 'email:service': { decision: 'refused', at: noon } } } : undefined,
  );
  expect(watch.refusedSince(address, 'email')).toBe(1_000);
  expect(watch.refusedSince('+972501234567', 'call')).toBeUndefined();
});
