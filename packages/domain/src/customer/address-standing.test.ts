import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../instant.ts';
import {
  type AddressStanding,
  type AddressWord,
  addressWordsIn,
  addressWordsOf,
  hasAddressRefused,
  isLaterAddressWord,
  newAddressWords,
  newDecisions,
  refusedBesideRecord,
} from './address-standing.ts';
import { customerSchema } from './customer.ts';
import { refuseChannel } from './refuse-channel.ts';

const at = (day: number) => instantFromMs(day * 86_400_000);
const word = (decision: AddressWord['decision'], day: number): AddressWord => ({
  address: 'twin@mail.example',
  matter: 'email:service',
  decision,
  at: at(day),
});

describe('what new decisions say about addresses', () => {
  const both = { email: 'Twin@Mail.example', phone: '+972501110900' };
  it('is said of the address of that way: the mail box, or the number', () => {
    const refused = (channel: 'email' | 'sms' | 'call') =>
      addressWordsOf(both, [{ channel, purpose: 'service', decision: 'refused', at: at(1) }]);
    const number = '+972501110900';
    expect(refused('email')).toEqual([word('refused', 1), { ...word('refused', 1), matter: 'email:care' }]);
    expect(refused('sms')).toMatchObject([
      { address: number, matter: 'sms:service' },
      { address: number, matter: 'sms:care' },
    ]);
    expect(refused('call')).toMatchObject([
      { address: number, matter: 'call:service' },
      { address: number, matter: 'call:care' },
    ]);
  });

  it('is about care what refuses service, unless care is spoken of in the same breath or since', () => {
    const no = { channel: 'call', purpose: 'service', decision: 'refused', at: at(3) } as const;
    const yes = (day: number) => ({ ...no, purpose: 'care', decision: 'granted', at: at(day) }) as const;
    const ofCare = (...said: Parameters<typeof addressWordsOf>[1]) =>
      addressWordsOf(both, said).flatMap(({ matter, decision, at: said }) =>
        matter === 'call:care' ? [`${decision} ${said.slice(8, 10)}`] : [],
      );
    expect(ofCare(no)).toEqual(['refused 04']);
    expect(ofCare(no, yes(3))).toEqual(['granted 04']);
    expect(ofCare(no, { ...yes(3), channel: 'sms' })).toEqual(['refused 04']);
    expect(ofCare(no, yes(2))).toEqual(['granted 03', 'refused 04']);
    expect(ofCare({ ...no, decision: 'granted' })).toEqual([]);
    expect(ofCare({ ...no, purpose: 'marketing' })).toEqual([]);
  });

  it('is nothing without an address, and nothing for a yes without a date', () => {
    const yes = { channel: 'email', purpose: 'service', decision: 'granted', at: at(1) } as const;
    expect(addressWordsOf({}, [yes])).toEqual([]);
    expect(addressWordsOf(both, [{ ...yes, undated: true }])).toEqual([]);
    expect(addressWordsOf(both, [{ ...yes, decision: 'refused', undated: true }])).toHaveLength(2);
    expect(addressWordsOf(both, [yes])).toEqual([word('granted', 1)]);
  });
});

describe('of several words about an address', () => {
  it('the latest stands, in whatever order they come, and the refusal on a tie', () => {
    const said = fc.record({
      decision: fc.constantFrom('granted' as const, 'refused' as const),
      day: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1 }), (words) => {
        let standing: AddressWord | undefined;
        for (const { decision, day } of words)
          if (isLaterAddressWord(word(decision, day), standing)) standing = word(decision, day);
        const last = Math.max(...words.map(({ day }) => day));
        const isRefused = words.some(({ decision, day }) => day === last && decision === 'refused');
        expect(standing).toEqual(word(isRefused ? 'refused' : 'granted', last));
      }),
    );
  });

  it('only those that the list does not know are new', () => {
    const standing: AddressStanding = { words: { 'email:service': { decision: 'refused', at: at(2) } } };
    const standings = new Map([['twin@mail.example', standing]]);
    expect(newAddressWords([word('granted', 1), word('refused', 2)], standings)).toEqual([]);
    const noCare = { ...word('refused', 2), matter: 'email:care' };
    expect(newAddressWords([word('granted', 3)], standings)).toEqual([noCare, word('granted', 3)]);
    expect(newAddressWords([word('refused', 1)], new Map())).toEqual([word('refused', 1)]);
    expect(newAddressWords([word('granted', 1)], new Map())).toEqual([]);
  });
});

it('a refusal holds for the address however it is written, for its way and its purpose alone', () => {
  const standing: AddressStanding = { words: { 'email:marketing': { decision: 'refused', at: at(2) } } };
  const standings = new Map([['twin@mail.example', standing]]);
  const asked = { address: 'TWIN@mail.example', channel: 'email', purpose: 'marketing' } as const;
  expect(hasAddressRefused(standings, asked)).toBe(true);
  expect(hasAddressRefused(standings, { ...asked, purpose: 'service' })).toBe(false);
  expect(hasAddressRefused(standings, { ...asked, channel: 'sms' })).toBe(false);
  expect(hasAddressRefused(standings, { ...asked, address: 'other@mail.example' })).toBe(false);
});

it('a change brings the decisions that were not there before', () => {
  const before = customerSchema.parse({
    id: 'c-1',
    name: 'Dana',
    language: 'he',
    consents: [],
    createdAt: at(0),
    revision: 1,
  });
  const after = refuseChannel(before, { channel: 'email', at: at(1), how: 'one-click', shown: '' });
  expect(newDecisions(before, after)).toEqual(after.consents);
  expect(newDecisions(after, after)).toEqual([]);
  expect(newDecisions(undefined, after)).toHaveLength(3);
});

describe('at an address, care', () => {
  const ofWords = (words: AddressStanding['words']) =>
    hasAddressRefused(new Map([['+972501110900', { words }]]), {
      address: '+972501110900',
      channel: 'call',
      purpose: 'care',
    });
  it('is refused with service, until care is spoken of as late', () => {
    const service = word('refused', 2);
    expect(ofWords({ 'call:service': service })).toBe(true);
    expect(ofWords({ 'call:service': service, 'call:care': word('granted', 1) })).toBe(true);
    expect(ofWords({ 'call:service': service, 'call:care': word('granted', 2) })).toBe(false);
    expect(ofWords({ 'call:service': word('granted', 3), 'call:care': word('refused', 2) })).toBe(true);
    expect(ofWords({ 'call:service': word('granted', 3) })).toBe(false);
    expect(hasAddressRefused(new Map(), { address: '+972501110900', channel: 'call', purpose: 'care' })).toBe(false);
  });

  it('is given by a yes that lifts a refusal of service, also one of the same moment', () => {
    const standings = new Map([['twin@mail.example', { words: { 'email:service': word('refused', 2) } }]]);
    const yes = { ...word('granted', 2), matter: 'email:care' } as const;
    expect(newAddressWords([yes], standings)).toEqual([yes]);
    expect(newAddressWords([yes], new Map([['twin@mail.example', { words: {} }]]))).toEqual([]);
  });

  it('keeps a refusal that it rested on when a yes lifts that of service, and what was said of care since', () => {
    const refused = word('refused', 2);
    const list = (words: AddressStanding['words']) => new Map([['twin@mail.example', { words }]]);
    const kept = { ...refused, matter: 'email:care' };
    expect(newAddressWords([word('granted', 3)], list({ 'email:service': refused }))).toEqual([
      kept,
      word('granted', 3),
    ]);
    const spoken = list({ 'email:service': refused, 'email:care': word('granted', 2) });
    expect(newAddressWords([word('granted', 3)], spoken)).toEqual([word('granted', 3)]);
    const granted = list({ 'email:service': word('granted', 2) });
    expect(newAddressWords([word('granted', 3)], granted)).toEqual([word('granted', 3)]);
    const offers = { ...word('granted', 3), matter: 'email:marketing' } as const;
    expect(newAddressWords([offers], list({ 'email:marketing': refused }))).toEqual([offers]);
  });
});

it('every word that is known of addresses can be listed', () => {
  const standing: AddressStanding = {
    closed: 'complaint',
    words: { 'sms:service': { decision: 'refused', at: at(2) } },
  };
  expect(addressWordsIn(new Map([['+972501110900', standing]]))).toEqual([
    { address: '+972501110900', matter: 'sms:service', decision: 'refused', at: at(2) },
  ]);
});

describe('what is refused beside a record', () => {
  const standings = new Map<string, AddressStanding>([
    ['twin@mail.example', { words: { 'email:service': word('refused', 2), 'email:marketing': word('granted', 2) } }],
  ]);
  const twin = { email: 'Twin@mail.example', phone: '+972501110900', consents: [] };
  it('is what somebody else said at their address, and the record does not', () => {
    expect(refusedBesideRecord(twin, standings)).toEqual([
      { channel: 'email', purpose: 'service', at: at(2) },
      { channel: 'email', purpose: 'care', at: at(2) },
    ]);
    expect(refusedBesideRecord({ ...twin, email: 'own@mail.example' }, standings)).toEqual([]);
  });

  it('is nothing that stands on the record as well', () => {
    const said = { channel: 'email', purpose: 'service', at: at(1), how: 'staff', shown: '' } as const;
    const after = (decision: 'granted' | 'refused') =>
      refusedBesideRecord({ ...twin, consents: [{ ...said, decision }] }, standings);
    expect(after('refused')).toEqual([]);
    expect(after('granted')).toHaveLength(2);
  });
});
