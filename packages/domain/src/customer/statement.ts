import * as z from 'zod';
import { type Instant, instantFromMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { latestBelievable } from '../still-to-come.ts';

/** Facts about a customer that several sources state, each of which may know an older or a newer one. */
export const statedFields = [
  'name',
  'email',
  'phone',
  'language',
  'timeZone',
  'country',
  'preferredChannel',
  'preferredHours',
  'segments',
  'postalAddress',
  'yearOfBirth',
  'guardian',
] as const;
export type StatedField = (typeof statedFields)[number];

/** Who stated a fact about a customer, when, and where it was read. */
export const statementSchema = z.object({
  /** The day of the statement, not of its arrival: an order's own date, the date of a file, the moment of a person's word. */
  at: instantSchema,
  by: z.enum(['customer', 'staff', 'order', 'file']),
  /** The page, the file or the order that it stands in, e.g. `preferences-page`, `import:crm.csv`, `shopify:9002`. Never an address. */
  from: z.string().min(1).max(100),
  /** When the source last said it: a later change of the same order is a later word of that order. */
  saidAt: instantSchema.optional(),
});
export type Statement = z.infer<typeof statementSchema>;

/** The statement behind each fact; none for facts that were stored before statements were. */
export const statementsSchema = z.partialRecord(z.enum(statedFields), statementSchema);

/** Whether somebody on the spot chose it, as opposed to a system that passes on what it has. */
export function isPersonsWord({ by }: Pick<Statement, 'by'>): boolean {
  return by === 'customer' || by === 'staff';
}

/**
 * Whether a statement replaces another about the same fact: a person's own word before any file or order, then the newer
 * statement, however late it arrives. Of the same day, the customer's own word stands before that of staff, and of two
 * sources the one that spoke last. The same two statements give the same answer in whichever order they come.
 */
export function replaces(incoming: Statement, standing: Statement): boolean {
  return weightOf(incoming) >= weightOf(standing);
}

/** A text that sorts statements, what decides first in front: instants and the words chosen here sort as text. */
function weightOf({ at, by, from, saidAt = at }: Statement): string {
  const whose = isPersonsWord({ by }) ? 'person' : 'machine';
  return [whose, at, by === 'customer' ? 'own' : 'of others', saidAt, from, by].join(' ');
}

/** What Kesher assumed because nobody had said it: the oldest word there is, so that any other replaces it. */
export const assumed: Statement = { at: instantFromMs(0), by: 'file', from: 'assumed' };

/**
 * A statement as it counts now. A system's word of a moment still to come, as rows of earlier days may have it, says
 * nothing of when it was said: any other word replaces it.
 */
export function believed({ saidAt, ...statement }: Statement, now: Instant): Statement {
  const latest = latestBelievable(now);
  const known = saidAt === undefined || saidAt > latest ? statement : { ...statement, saidAt };
  return isPersonsWord(statement) || statement.at <= latest ? known : { ...statement, at: assumed.at };
}
