import { expect, it } from 'vitest';
import { instantFromMs } from '../instant.ts';
import type { AddressStanding } from './address-standing.ts';
import { isCareDecidedApart } from './care-apart.ts';
import type { Consent } from './consent.ts';

const at = (day: number) => instantFromMs(day * 86_400_000);
const said = (purpose: Consent['purpose'], decision: Consent['decision'], day: number): Consent => ({
  channel: 'email',
  purpose,
  decision,
  at: at(day),
  how: 'preferences-page',
  shown: '',
});
const onRecord = (...consents: Consent[]) => isCareDecidedApart({ consents }, new Map());
const atAddress = (words: AddressStanding['words'], email: string | undefined = 'Dana@mail.example') =>
  isCareDecidedApart({ consents: [], email }, new Map([['dana@mail.example', { words }]]));
const word = (decision: Consent['decision'], day: number) => ({ decision, at: at(day) });

it('nothing is decided about care where nothing is, or where it goes with service', () => {
  expect(onRecord()).toBe(false);
  expect(onRecord(said('service', 'granted', 1), said('marketing', 'refused', 1))).toBe(false);
  expect(onRecord(said('service', 'refused', 1))).toBe(false);
  expect(atAddress({})).toBe(false);
  expect(atAddress({ 'email:service': word('refused', 2), 'email:care': word('refused', 2) })).toBe(false);
  expect(atAddress({ 'email:care': word('refused', 2) }, 'other@mail.example')).toBe(false);
});

it('a decision about care itself stands apart, and so does a refusal that outlives that of service', () => {
  expect(onRecord(said('care', 'refused', 1))).toBe(true);
  expect(onRecord(said('service', 'refused', 1), said('care', 'granted', 2))).toBe(true);
  expect(onRecord(said('service', 'refused', 1), said('service', 'granted', 2))).toBe(true);
});

it('at an address the same holds, whoever said it there', () => {
  expect(atAddress({ 'email:care': word('refused', 2) })).toBe(true);
  expect(atAddress({ 'email:service': word('granted', 3), 'email:care': word('refused', 2) })).toBe(true);
  expect(atAddress({ 'email:service': word('refused', 2), 'email:care': word('refused', 3) })).toBe(true);
  expect(atAddress({ 'email:service': word('refused', 2), 'email:care': word('granted', 2) })).toBe(true);
});
