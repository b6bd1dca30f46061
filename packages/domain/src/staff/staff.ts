import * as z from 'zod';
import { staffIdSchema } from '../ids.ts';

/** Who works here; a person may have several. */
export const roles = ['agent', 'clinician', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What each role may do; what is not listed is refused. */
const rights = {
  'delay.read': ['agent', 'clinician', 'manager', 'admin'],
  'delay.declare': ['manager', 'admin'],
  'delay.announce': ['manager', 'admin'],
  'delay.approve': ['manager', 'admin'],
  'crisis.read': ['agent', 'clinician', 'manager', 'admin'],
  /** Opens a crisis, moves its phase, says what is on, writes bulletins. */
  'crisis.write': ['manager', 'admin'],
  /** Answers for the words of one language; grant it to whoever speaks it. */
  'crisis.release': ['manager', 'admin'],
  'crisis.announce': ['manager', 'admin'],
  'crisis.approve': ['manager', 'admin'],
  /** Whoever sees that something wrong goes out stops it, and asks nobody. */
  'stop.press': ['agent', 'clinician', 'manager', 'admin'],
  'stop.lift': ['manager', 'admin'],
  'task.work': ['agent', 'clinician', 'manager', 'admin'],
  /** Answers about health, and calls about them: a right per person, in no other role by default. */
  'check-in.read': ['clinician'],
  'check-in.work': ['clinician'],
  /** Who comes today, when, and what makes them welcome; nothing else that they wrote. Whoever stands at the desk. */
  'visit.read': ['agent', 'clinician', 'manager'],
  'visit.work': ['agent', 'clinician', 'manager'],
  /** Says that a person has taken up an escalation; without it the next level is asked. */
  'check-in.acknowledge': ['clinician', 'manager'],
  /** Keeps everything of a check-in for a reason, or ends that; answers are shown to nobody by it. */
  'check-in.hold': ['clinician', 'admin'],
  /** Writes protocols, switches them off and deletes them; nothing of it goes out before somebody signs it. */
  'protocol.edit': ['clinician', 'manager'],
  /** Answers for the words and flags of a protocol. */
  'protocol.sign': ['clinician'],
  /** Says who is on duty when. */
  'rota.plan': ['clinician', 'manager'],
  'message.settle': ['manager', 'admin'],
  'customer.read': ['agent', 'clinician', 'manager', 'admin'],
  'customer.change': ['agent', 'manager', 'admin'],
  'customer.export': ['manager', 'admin'],
  'customer.erase': ['admin'],
  'import.run': ['admin'],
  'settings.read': ['agent', 'clinician', 'manager', 'admin'],
  'settings.change': ['admin'],
  'action.read': ['manager', 'admin'],
  /** Who looked at whom, and whether a customer is told their names. */
  'access.read': ['admin'],
  /** Who works here, and what they may do. */
  'team.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;
const allRights = Object.keys(rights) as [Right, ...Right[]];
export const rightSchema = z.enum(allRights);

/** What one person may do beside their roles, and what not in spite of them. */
export const ownRightsSchema = z
  .object({ granted: z.array(rightSchema).max(50), denied: z.array(rightSchema).max(50) })
  .refine(({ granted, denied }) => !granted.some((right) => denied.includes(right)), 'grant or deny a right, not both');

/** A signed-in person on staff. */
export const staffMemberSchema = z.object({
  id: staffIdSchema,
  name: z.string().max(200),
  roles: z.array(z.enum(roles)).min(1),
  ownRights: ownRightsSchema.optional(),
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

type Allowed = Pick<StaffMember, 'roles' | 'ownRights'>;

/** All that a person may do, so that a screen offers nothing else. */
export function rightsOf(staff: Allowed): Right[] {
  return allRights.filter((right) => isAllowed(staff, right));
}

/** What one role may do. */
export function rightsOfRole(role: Role): Right[] {
  const allowed: Record<Right, readonly Role[]> = rights;
  return allRights.filter((right) => allowed[right].includes(role));
}

/** Deny by default: true only where the person has the right of their own, or one of their roles and it was not taken from them. */
export function isAllowed({ roles, ownRights }: Allowed, right: Right): boolean {
  if (ownRights?.denied.includes(right)) return false;
  if (ownRights?.granted.includes(right)) return true;
  const allowed: readonly Role[] = rights[right];
  return roles.some((role) => allowed.includes(role));
}
