import { describe, expect, it } from 'vitest';
import { staffActionSchema } from './action-log.ts';
import {
  isAllowed,
  ownRightsSchema,
  type Right,
  type Role,
  rightsOf,
  rightsOfRole,
  roles,
  staffMemberSchema,
} from './staff.ts';

const person = (...roles: Role[]) => staffMemberSchema.parse({ id: 'ann', name: 'Ann', roles });

const everybody: Right[] = ['crisis.read', 'delay.read', 'stop.press', 'task.work', 'customer.read', 'settings.read'];
const ofTheDesk: Right[] = ['visit.read', 'visit.work'];
const clinicians: Right[] = [
  ...everybody,
  ...ofTheDesk,
  'check-in.read',
  'check-in.work',
  'check-in.acknowledge',
  'check-in.hold',
  'protocol.edit',
  'protocol.sign',
  'rota.plan',
];
const agents: Right[] = [...everybody, ...ofTheDesk, 'customer.change'];
const managers: Right[] = [
  ...agents,
  'stop.lift',
  'check-in.acknowledge',
  'protocol.edit',
  'rota.plan',
  'delay.declare',
  'delay.announce',
  'delay.approve',
  'message.settle',
  'customer.export',
  'action.read',
];
const notOfAdmins: Right[] = [...ofTheDesk, 'check-in.acknowledge', 'protocol.edit', 'rota.plan'];
const admins: Right[] = [
  'check-in.hold',
  ...managers.filter((right) => !notOfAdmins.includes(right)),
  'customer.erase',
  'import.run',
  'settings.change',
  'access.read',
  'team.manage',
];

describe('what staff may do', () => {
  it.each([
    ['agent', agents],
    ['clinician', clinicians],
    ['manager', managers],
    ['admin', admins],
  ] as const)('as %s is what is listed, and nothing else', (role, rights) => {
    for (const right of [...admins, ...clinicians])
      expect([right, isAllowed(person(role), right)]).toEqual([right, rights.includes(right)]);
  });

  it('is told by role, too', () => {
    for (const role of roles) expect(rightsOfRole(role)).toEqual(rightsOf(person(role)));
  });

  it('adds up over their roles', () => {
    expect(isAllowed(person('agent', 'admin'), 'customer.erase')).toBe(true);
  });

  it('is more or less than the roles say where it is granted to them or taken from them', () => {
    const ownRights = ownRightsSchema.parse({ granted: ['customer.erase'], denied: ['customer.change'] });
    const ann = { ...person('agent'), ownRights };
    expect(rightsOf(ann).toSorted()).toEqual([...everybody, ...ofTheDesk, 'customer.erase'].toSorted());
    expect(ownRightsSchema.safeParse({ granted: ['stop.lift'], denied: ['stop.lift'] }).success).toBe(false);
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
