import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs } from '../instant.ts';
import {
  type AddressStanding,
  type AddressWord,
  isLaterAddressWord,
  newAddressWords,
  wordInForce,
} from './address-standing.ts';
import { type Consent, decisionInForce } from './consent.ts';
import { customerSchema } from './customer.ts';
import { refusalsOnRecord, wordsOnRecords } from './words-on-record.ts';

const at = (day: number) => instantFromMs(day * 86_400_000);
const said = (decision: Consent['decision'], day: number, how = 'preferences-page'): Consent => ({
  channel: 'email',
  purpose: 'service',
  decision,
  at: at(day),
  how,
  shown: '',
});
const customerWho = (id: string, ...consents: Consent[]) =>
  customerSchema.parse({
    id,
    name: 'Dana',
    email: 'Twin@mail.example',
    language: 'he',
    consents,
    createdAt: at(0),
    revision: 1,
  });
const word = (decision: Consent['decision'], day: number): AddressWord => ({
  address: 'twin@mail.example',
  matter: 'email:service',
  decision,
  at: at(day),
});

const noCare = (day: number): AddressWord => ({ ...word('refused', day), matter: 'email:care' });

describe('what a record refuses', () => {
  it('is care too where somebody who shares the address allows service again', () => {
    const list = new Map<string, AddressStanding>([
      ['twin@mail.example', { words: { 'email:service': { decision: 'granted', at: at(2) } } }],
    ]);
    expect(newAddressWords(refusalsOnRecord(customerWho('a', said('refused', 1))), list)).toEqual([noCare(1)]);
  });

  it('need not be said of care where service stands refused as late', () => {
    const list = new Map<string, AddressStanding>([
      ['twin@mail.example', { words: { 'email:service': { decision: 'refused', at: at(1) } } }],
    ]);
    expect(newAddressWords(refusalsOnRecord(customerWho('a', said('refused', 1))), list)).toEqual([]);
  });

  it('is what is in force, of the address as it stands there', () => {
    expect(refusalsOnRecord(customerWho('a', said('refused', 1)))).toEqual([word('refused', 1), noCare(1)]);
    expect(refusalsOnRecord(customerWho('a', said('refused', 1), said('refused', 2)))).toEqual([
      word('refused', 2),
      noCare(2),
    ]);
  });

  it('is care alone where service was allowed again, and nothing where care was', () => {
    const care = { ...said('refused', 3), purpose: 'care' } as const;
    expect(refusalsOnRecord(customerWho('a', said('refused', 1), care))).toEqual([word('refused', 1), noCare(3)]);
    const lifted = [said('refused', 1), said('granted', 2)];
    expect(refusalsOnRecord(customerWho('a', ...lifted))).toEqual([noCare(1)]);
    expect(refusalsOnRecord(customerWho('a', ...lifted, { ...said('granted', 3), purpose: 'care' }))).toEqual([]);
  });
});

describe('what records of a shared address say', () => {
  it('is the later yes of somebody else, and never one of an old file, whose day nobody knows', () => {
    const refuser = customerWho('a', said('refused', 1));
    expect(wordsOnRecords([refuser, customerWho('b', said('granted', 2))])).toEqual([word('granted', 2), noCare(1)]);
    expect(wordsOnRecords([refuser, customerWho('b', said('granted', 2, 'import:old.csv'))])).toEqual([
      word('refused', 1),
      noCare(1),
    ]);
  });

  it('leaves no refusal of care out, whatever the list knows by then', () => {
    const decided = fc.record({
      purpose: fc.constantFrom('service' as const, 'care' as const),
      decision: fc.constantFrom('granted' as const, 'refused' as const),
      day: fc.integer({ min: 1, max: 4 }),
    });
    const known = fc.record(
      {
        'email:service': fc.record({
          decision: decided.map(({ decision }) => decision),
          at: fc.integer({ min: 1, max: 4 }).map(at),
        }),
        'email:care': fc.record({
          decision: decided.map(({ decision }) => decision),
          at: fc.integer({ min: 1, max: 4 }).map(at),
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 5 }), known, (decisions, words) => {
        const customer = customerWho(
          'a',
          ...decisions.map(({ purpose, decision, day }) => ({ ...said(decision, day), purpose })),
        );
        const care = decisionInForce(customer.consents, { channel: 'email', purpose: 'care' });
        fc.pre(care?.decision === 'refused');
        const told = newAddressWords(refusalsOnRecord(customer), new Map([['twin@mail.example', { words }]]));
        const after = { ...words };
        for (const { matter, ...each } of told)
          if (matter === 'email:service' || matter === 'email:care') after[matter] = each;
        const inForce = wordInForce({ words: after }, { channel: 'email', purpose: 'care' });
        const isLifted = inForce?.decision === 'granted' && care !== undefined && inForce.at > care.at;
        expect(isLifted || inForce?.decision === 'refused').toBe(true);
        expect(newAddressWords(refusalsOnRecord(customer), new Map([['twin@mail.example', { words: after }]]))).toEqual(
          [],
        );
      }),
    );
  });

  it('comes to the same as if each word had been noted when it was said', () => {
    const decision = fc.record({
      decision: fc.constantFrom('granted' as const, 'refused' as const),
      day: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(decision, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (records) => {
        const inOrder = records.map((words) => words.toSorted((left, right) => left.day - right.day));
        const lastOfEach = inOrder.flatMap((words) => words.at(-1) ?? []);
        let standing: AddressWord | undefined;
        for (const one of lastOfEach) {
          const spoken = word(one.decision, one.day);
          if (isLaterAddressWord(spoken, standing)) standing = spoken;
        }
        const customers = inOrder.map((words, index) =>
          customerWho(`c-${index}`, ...words.map((one) => said(one.decision, one.day))),
        );
        const onRecord = wordsOnRecords(customers).filter(({ matter }) => matter === 'email:service');
        expect(onRecord).toEqual(standing ? [standing] : []);
        const known: AddressStanding = { words: { 'email:service': standing } };
        expect(newAddressWords(onRecord, new Map([['twin@mail.example', known]]))).toEqual([]);
      }),
    );
  });
});
