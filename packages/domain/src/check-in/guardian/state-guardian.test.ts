import { describe, expect, it } from 'vitest';
import { customerSchema } from '../../customer/customer.ts';
import type { Statement } from '../../customer/statement.ts';
import { customerIdSchema } from '../../ids.ts';
import { at } from '../check-in.fixture.ts';
import type { GuardianContact } from '../plan/person.ts';
import { stateGuardian } from './state-guardian.ts';

const id = customerIdSchema.parse('guardian:C-1');
const now = at('2026-11-29T10:05:00.000Z');
const on = (day: string): Statement => ({ at: at(`2026-11-${day}T08:00:00.000Z`), by: 'file', from: 'completed-work' });
type Standing = Parameters<typeof stateGuardian>[0];
const state = (standing: Standing, contact: GuardianContact, day = '20') =>
  stateGuardian(standing, { id, contact, language: 'he' }, { statement: on(day), now });
const rivka = { name: 'Rivka Levi', phone: '+972525550148', email: 'rivka@example.com', language: 'en' as const };
const yossi = { name: 'Yossi Levi', phone: '+972525550177' };

describe('a guardian of whom only the contact is on record', () => {
  it('is a customer with their own number, address and language, who has agreed to nothing', () => {
    const made = state(undefined, rivka);
    expect(customerSchema.parse(made)).toEqual(made);
    expect(made).toMatchObject({ id, ...rivka, consents: [], createdAt: now, revision: 1 });
    expect(state(undefined, { phone: '+972525550148' })).toMatchObject({ name: id, language: 'he' });
  });

  it('is the same one when they are stated again, and has what is new', () => {
    const made = state(undefined, rivka);
    expect(state(made, rivka)).toBe(made);
    expect(state(made, { name: ' rivka  LEVI', phone: '+972525550999' }, '21')).toMatchObject({
      phone: '+972525550999',
      email: 'rivka@example.com',
    });
    expect(state(made, { phone: '+972525550999' }, '21').links).toBeUndefined();
    expect(state(state(undefined, { phone: '+972525550148' }), rivka, '21').links).toBeUndefined();
  });

  it('is somebody else under another name: nothing of the one before stays, and their links are closed', () => {
    const refused = { channel: 'sms', purpose: 'service', decision: 'refused', at: now, how: 'page', shown: '' };
    const before = customerSchema.parse({ ...state(undefined, rivka), consents: [refused], revision: 7 });
    const after = state(before, yossi, '21');
    expect(after).toMatchObject({ ...yossi, language: 'he', consents: [], revision: 7, links: { generation: 1 } });
    expect(after).not.toHaveProperty('email');
    expect(state(after, rivka, '22').links?.generation).toBe(2);
  });

  it('stays whoever was stated last, in whichever order it comes', () => {
    const now = state(undefined, yossi, '21');
    expect(state(now, rivka, '20')).toBe(now);
    const { stated: _when, ...undated } = now;
    expect(state(undated, rivka, '30')).toMatchObject(rivka);
  });
});
