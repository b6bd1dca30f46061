import { describe, expect, it } from 'vitest';
import { staffActionSchema } from './action-log.ts';
import { isAllowed, type Right, type Role, rightsOf, rightsOfRole, roles, staffMemberSchema } from './staff.ts';

const person = (...roles: Role[]) => staffMemberSchema.parse({ id: 'ann', name: 'Ann', roles });

const everybody: Right[] = ['delay.read', 'task.work', 'customer.read', 'customer.change', 'settings.read'];
const managers: Right[] = [
  ...everybody,
  'delay.declare',
  'delay.announce',
  'delay.approve',
  'message.settle',
  'customer.export',
  'action.read',
];
const admins: Right[] = [...managers, 'customer.erase', 'import.run', 'settings.change'];

describe('what staff may do', () => {
  it.each([
    ['agent', everybody],
    ['manager', managers],
    ['admin', admins],
  ] as const)('as %s is what is listed, and nothing else', (role, rights) => {
    for (const right of admins)
      expect([right, isAllowed(person(role), right)]).toEqual([right, rights.includes(right)]);
  });

  it('is told by role, too', () => {
    for (const role of roles) expect(rightsOfRole(role)).toEqual(rightsOf(person(role)));
  });

  it('adds up over their roles', () => {
    expect(isAllowed(person('agent', 'admin'), 'customer.erase')).toBe(true);
  });

  it('needs a role at all', () => {
    expect(staffMemberSchema.safeParse({ id: 'ann', name: 'Ann', roles: [] }).success).toBe(false);
    expect(staffMemberSchema.safeParse({ id: 'ann', name: 'Ann', roles: ['owner'] }).success).toBe(false);
  });

  it('is on record by ids, denied or not', () => {
    const action = {
      at: '2026-11-22T08:00:00.000Z',
      by: 'ann',
      action: 'delay.announce',
      subject: 'delay-1',
      allowed: false,
    };
    expect(staffActionSchema.parse(action)).toEqual(action);
  });
});
