import { describe, expect, it } from 'vitest';
import { customerIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import { staffMemberSchema } from '../staff/staff.ts';
import { accessKey, accessSchema, accessThings, hourOf, isSeenInList, looksOf, oldestHour } from './access.ts';

const at = instantSchema.parse('2026-11-22T08:59:59.999Z');
const ann = staffMemberSchema.parse({ id: 'ann', name: 'Ann', roles: ['agent', 'manager'] });
const customers = ['C-1', 'C-2', 'C-1'].map((id) => customerIdSchema.parse(id));

describe('a look at a customer', () => {
  it('is on record once for each customer that an answer names', () => {
    const look = { at, by: 'ann', roles: ['agent', 'manager'], thing: 'search' };
    expect(looksOf(ann, { customerIds: customers, thing: 'search', at })).toEqual([
      { ...look, customerId: 'C-1' },
      { ...look, customerId: 'C-2' },
    ]);
    const [told] = looksOf(ann, { customerIds: customers, thing: 'ledger', of: 'delay-1.v1', at });
    expect(accessSchema.parse(told)).toEqual({ ...look, thing: 'ledger', of: 'delay-1.v1', customerId: 'C-1' });
  });

  it('is the same look within an hour, and another by another person, thing or hour', () => {
    const [look] = looksOf(ann, { customerIds: customers, thing: 'message', of: 'delay-1.v1', at });
    expect(look && accessKey(look)).toBe('2026-11-22T08#message#delay-1.v1#ann');
    expect(accessKey({ at, thing: 'profile', by: ann.id })).toBe('2026-11-22T08#profile#-#ann');
    expect(hourOf(at)).toBe('2026-11-22T08');
  });

  it('is one at a row of a list, or at somebody who was asked for', () => {
    expect(accessThings.filter(isSeenInList)).toEqual([
      'ledger',
      'rehearsal',
      'choice',
      'task',
      'held',
      'check-in',
      'visit',
      'unreadable',
      'import',
    ]);
  });

  it('is shown for 24 months, or as long as the owner keeps looks', () => {
    expect(oldestHour(at, {})).toBe('2024-11-22T08');
    expect(oldestHour(at, { looks: 36 })).toBe('2023-11-22T08');
  });
});
