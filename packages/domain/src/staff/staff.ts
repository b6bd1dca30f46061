import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';

/** Who works here; a person may have several. */
export const roles = ['agent', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A signed-in person on staff. */
export const staffMemberSchema = z.object({
  id: staffIdSchema,
  name: z.string().max(200),
  roles: z.array(z.enum(roles)).min(1),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

/** What each role may do; what is not listed is refused. */
const rights = {
  'delay.read': ['agent', 'manager', 'admin'],
  'delay.declare': ['manager', 'admin'],
  'delay.announce': ['manager', 'admin'],
  'delay.approve': ['manager', 'admin'],
  'task.work': ['agent', 'manager', 'admin'],
  'message.settle': ['manager', 'admin'],
  'customer.read': ['agent', 'manager', 'admin'],
  'customer.change': ['agent', 'manager', 'admin'],
  'customer.export': ['manager', 'admin'],
  'customer.erase': ['admin'],
  'import.run': ['admin'],
  'settings.read': ['agent', 'manager', 'admin'],
  'settings.change': ['admin'],
  'action.read': ['manager', 'admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;
const allRights = Object.keys(rights) as [Right, ...Right[]];
export const rightSchema = z.enum(allRights);

/** All that a person may do, so that a screen offers nothing else. */
export function rightsOf(staff: StaffMember): Right[] {
  return allRights.filter((right) => isAllowed(staff, right));
}

/** What one role may do. */
export function rightsOfRole(role: Role): Right[] {
  const allowed: Record<Right, readonly Role[]> = rights;
  return allRights.filter((right) => allowed[right].includes(role));
}

/** Deny by default: true only where one of the person's roles is listed for the right. */
export function isAllowed(staff: StaffMember, right: Right): boolean {
  const allowed: readonly Role[] = rights[right];
  return staff.roles.some((role) => allowed.includes(role));
}
