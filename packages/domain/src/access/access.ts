import * as z from 'zod';
import { type CustomerId, customerIdSchema, staffIdSchema } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { keptSince, type Retention } from '../retention/retention.ts';
import { roles, type StaffMember } from '../staff/staff.ts';

/** What of a customer somebody on staff can look at. */
export const accessThings = [
  'search',
  'profile',
  'timeline',
  'overview',
  'export',
  'message',
  'ledger',
  'rehearsal',
  'choice',
  'task',
  'held',
  'check-in',
  'visit',
  'link',
  'unreadable',
  'import',
] as const;
export type AccessThing = (typeof accessThings)[number];

const inLists: Record<AccessThing, boolean> = {
  search: false,
  profile: false,
  timeline: false,
  overview: false,
  export: false,
  message: false,
  link: false,
  ledger: true,
  rehearsal: true,
  choice: true,
  task: true,
  held: true,
  'check-in': true,
  visit: true,
  unreadable: true,
  import: true,
};

/** Whether a customer is seen there as one row among others, whom nobody has asked for by name. */
export function isSeenInList(thing: AccessThing): boolean {
  return inLists[thing];
}

/**
 * That somebody on staff looked at a customer: one row per person, thing and hour, dated when they first looked in it.
 * Once the customer is erased only the keyed hash of their id is left, `erasedAs`.
 */
export const accessSchema = z.object({
  at: instantSchema,
  by: staffIdSchema,
  roles: z.array(z.enum(roles)).min(1),
  customerId: customerIdSchema.optional(),
  erasedAs: z.string().max(64).optional(),
  thing: z.enum(accessThings),
  /** The notice whose list or text it was. Never anything with the customer's id in it: it outlives them. */
  of: z.string().max(80).optional(),
});
export type Access = z.infer<typeof accessSchema>;

/** The looks that one answer gives: each customer once, however often the answer names them. */
export function looksOf(
  staff: StaffMember,
  seen: { customerIds: Iterable<CustomerId>; thing: AccessThing; of?: string | undefined; at: Instant },
): (Access & { customerId: CustomerId })[] {
  const { at, thing, of } = seen;
  return [...new Set(seen.customerIds)].map((customerId) => ({
    at,
    by: staff.id,
    roles: staff.roles,
    customerId,
    thing,
    ...(of !== undefined && { of }),
  }));
}

/** The hour of a look, `2026-11-22T08`. */
export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}

/** What tells the looks at one customer apart, newest last: the hour, the thing and who looked. */
export function accessKey({ at, thing, of = '-', by }: Pick<Access, 'at' | 'thing' | 'of' | 'by'>): string {
  return `${hourOf(at)}#${thing}#${of}#${by}`;
}

/** The first hour of which looks are still shown at an instant. */
export function oldestHour(now: Instant, retention: Retention): string {
  return hourOf(keptSince('looks', now, retention));
}
