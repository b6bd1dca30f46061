import { describe, expect, it } from 'vitest';
import { customerSchema } from '../customer/customer.ts';
import { customerIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { addressWordsOfRow, planCustomer, type StatedDraft } from './plan-customer.ts';
import type { ImportedConsent } from './read-consents.ts';
import type { CustomerDraft } from './read-customer.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const later = '2026-12-01T08:00:00.000Z' as Instant;
const id = customerIdSchema.parse('C-1');
const at = (day: string) => `${day}T00:00:00.000Z` as Instant;

function statement(change: Partial<ImportedConsent>): ImportedConsent {
  return {
    channel: 'email',
    purpose: 'marketing',
    decision: 'granted',
    how: 'import:a.csv',
    shown: 'newsletter: yes',
    ...change,
  };
}

describe('planCustomer', () => {
  const incoming = {
    id,
    draft: { name: 'Dana', email: 'd@example.com', consents: [statement({})] },
    statement: { at: now, by: 'file' as const, from: 'import:a.csv' },
    now,
    defaultLanguage: 'he' as const,
  };

  it('marks a phone that no text message reaches, until another number takes its place', () => {
    const draft = { ...incoming.draft, phone: '+97239121111' };
    const { customer } = planCustomer(undefined, { ...incoming, draft });
    expect(customer.callsOnly).toBe('+97239121111');
    const moved = {
      ...incoming,
      draft: { consents: [], phone: '+972501234567' },
      statement: { ...incoming.statement, at: later },
    };
    expect(planCustomer(customer, moved).customer).toMatchObject({ phone: '+972501234567', revision: 2 });
    expect(planCustomer(customer, moved).customer).not.toHaveProperty('callsOnly');
    const { callsOnly: _unmarked, ...before } = customer;
    expect(planCustomer(before, { ...incoming, draft }).customer.callsOnly).toBe('+97239121111');
  });

  it('creates a customer who is valid', () => {
    const plan = planCustomer(undefined, incoming);
    expect(plan.kind).toBe('create');
    expect(customerSchema.parse(plan.customer)).toMatchObject({
      language: 'he',
      revision: 1,
      createdAt: now,
      consents: [{ at: now }],
    });
  });

  it('changes nothing when the same row comes again later', () => {
    const { customer } = planCustomer(undefined, incoming);
    expect(planCustomer(customer, { ...incoming, now: later })).toMatchObject({ kind: 'unchanged', customer });
  });

  it('believes no stored word of a moment still to come, and needs none to be stored', () => {
    const { customer } = planCustomer(undefined, incoming);
    const email = { at: at('2150-01-01'), by: 'order' as const, from: 'shopify:1' };
    const { stated: _none, ...unstated } = { ...customer, createdAt: at('2026-11-01') };
    for (const stored of [{ ...customer, stated: { ...customer.stated, email } }, unstated]) {
      const plan = planCustomer(stored, { ...incoming, draft: { email: 'new@example.com', consents: [] } });
      expect(plan.customer).toMatchObject({ email: 'new@example.com', stated: { email: incoming.statement } });
    }
  });

  it('knows after the same row of a later file that its facts hold later', () => {
    const { customer } = planCustomer(undefined, incoming);
    const statement = { ...incoming.statement, at: later };
    const plan = planCustomer(customer, { ...incoming, statement });
    expect(plan.kind).toBe('restate');
    expect(plan.customer).toEqual({
      ...customer,
      revision: 2,
      stated: { ...customer.stated, name: statement, email: statement },
    });
  });

  it('keeps what a newer statement holds, and says so', () => {
    const { customer } = planCustomer(undefined, incoming);
    const older = { at: at('2025-01-01'), by: 'order' as const, from: 'shopify:8002' };
    const draft = { email: 'old@example.com', phone: '+972501234567', consents: [] };
    const plan = planCustomer(customer, { ...incoming, draft, statement: older });
    expect(plan).toMatchObject({
      kind: 'change',
      customer: { email: 'd@example.com', phone: '+972501234567', stated: { phone: older } },
      kept: [{ field: 'email', standing: incoming.statement }],
    });
  });

  it('lets any file replace the language that was assumed', () => {
    const { customer } = planCustomer(undefined, incoming);
    const statement = { at: at('2020-01-01'), by: 'file' as const, from: 'import:old.csv' };
    const plan = planCustomer(customer, { ...incoming, draft: { language: 'ar', consents: [] }, statement });
    expect(plan.customer.language).toBe('ar');
  });

  it('replaces what the row states and keeps what it leaves out', () => {
    const { customer } = planCustomer(undefined, incoming);
    const plan = planCustomer(customer, { ...incoming, draft: { phone: '+972501234567', consents: [] } });
    expect(plan).toMatchObject({
      kind: 'change',
      customer: { name: 'Dana', email: 'd@example.com', phone: '+972501234567', revision: 2 },
    });
  });

  it('lets an address, a number or at last the id stand in for a missing name', () => {
    const named = (draft: object) =>
      planCustomer(undefined, { ...incoming, draft: { consents: [], ...draft } }).customer.name;
    expect([named({ email: 'a@b.co' }), named({ phone: '+972501234567' }), named({})]).toEqual([
      'a@b.co',
      '+972501234567',
      'C-1',
    ]);
  });
});

describe('what a file reports of an address', () => {
  const bounce = { channel: 'email', fact: 'hard-bounce', how: 'import:a.csv', shown: 'Status: cleaned' } as const;
  const incoming = (draft: Partial<CustomerDraft>): StatedDraft => ({
    id,
    draft: { consents: [], addressFacts: [bounce], ...draft },
    statement: { at: now, by: 'file', from: 'import:a.csv' },
    now,
    defaultLanguage: 'he',
  });

  it('stands on the record in the words of the file, once', () => {
    const { customer } = planCustomer(undefined, incoming({ email: 'Gone@Example.com' }));
    expect(customer.addressFacts).toEqual([{ ...bounce, address: 'gone@example.com', at: now, undated: true }]);
    expect(planCustomer(customer, incoming({ email: 'Gone@Example.com' })).kind).toBe('unchanged');
    const writtenAnew = planCustomer(customer, incoming({ email: 'gone@example.com' })).customer;
    expect(writtenAnew.addressFacts).toEqual(customer.addressFacts);
    const dated = [{ ...bounce, fact: 'complaint' as const, at: at('2026-01-01') }];
    const again = planCustomer(customer, incoming({ addressFacts: dated })).customer;
    expect(again.addressFacts?.[1]).toEqual({ ...dated[0], address: 'gone@example.com' });
    expect(customerSchema.parse(again)).toEqual(again);
  });

  it('is nothing where nobody knows an address', () => {
    expect(planCustomer(undefined, incoming({ name: 'Dana' })).customer.addressFacts).toBeUndefined();
  });
});

describe('what a row makes hold for its addresses', () => {
  const refused = { ...statement({}), purpose: 'service' as const, decision: 'refused' as const };
  const draft = { email: 'A@b.example', consents: [refused, statement({ at: at('2026-02-01') })] };

  it('is what it says, where it belongs to nobody', () => {
    expect(addressWordsOfRow(undefined, { draft, now })).toEqual([
      { address: 'a@b.example', matter: 'email:service', decision: 'refused', at: now },
      { address: 'a@b.example', matter: 'email:marketing', decision: 'granted', at: at('2026-02-01') },
      { address: 'a@b.example', matter: 'email:care', decision: 'refused', at: now },
    ]);
  });

  it('is about care what refuses it, and nothing about service that a later yes has lifted', () => {
    const care = { ...refused, purpose: 'care' as const };
    const { customer } = planCustomer(undefined, { ...incomingOf({ ...draft, consents: [refused, care] }), now });
    expect(customer.consents.map(({ purpose }) => purpose)).toEqual(['service']);
    const yes = { ...refused, decision: 'granted' as const, at: later, how: 'preferences-page' };
    const willing = { ...customer, consents: [...customer.consents, yes] };
    expect(addressWordsOfRow(willing, { draft: { consents: [refused, care] }, now: later })).toEqual([
      { address: 'a@b.example', matter: 'email:service', decision: 'granted', at: later },
      { address: 'a@b.example', matter: 'email:care', decision: 'refused', at: now },
    ]);
  });

  it('is what is in force for the customer, so that a file imported again undoes no later yes', () => {
    const { customer } = planCustomer(undefined, { ...incomingOf(draft), now });
    const yes = { ...refused, decision: 'granted' as const, at: later, how: 'preferences-page' };
    const willing = { ...customer, consents: [...customer.consents, yes] };
    expect(addressWordsOfRow(willing, { draft: { consents: [refused] }, now: later })).toEqual([
      { address: 'a@b.example', matter: 'email:service', decision: 'granted', at: later },
      { address: 'a@b.example', matter: 'email:care', decision: 'refused', at: now },
    ]);
    const stranger = { ...customer, consents: [] };
    expect(addressWordsOfRow(stranger, { draft, now })).toHaveLength(3);
  });

  function incomingOf(one: CustomerDraft): StatedDraft {
    return { id, draft: one, statement: { at: now, by: 'file', from: 'import:a.csv' }, now, defaultLanguage: 'he' };
  }
});
