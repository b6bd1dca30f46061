import * as z from 'zod';
import { customerIdSchema } from '../ids.ts';
import { instantSchema } from '../instant-schema.ts';
import type { Jobs } from '../job/jobs.ts';
import { type Chunk, chunkSchema, memberPlanSchema, memberSchemaOf } from './audience.ts';

/** Of a member, at the least who it is: they are told without what is their own. */
const bareMemberSchema = z
  .object({ customerId: customerIdSchema })
  .transform(({ customerId }) => ({ customerId, toldBefore: false }));

const salvagedSchema = chunkSchema.extend({
  plans: z.array(memberPlanSchema).optional().catch(undefined),
  wakeAt: instantSchema.optional().catch(undefined),
  watchUntil: instantSchema.optional().catch(undefined),
  dispatchedAt: instantSchema.optional().catch(undefined),
});

/**
 * What stands in for a piece of the audience that cannot be read, as long as it says who belongs to it: its times only
 * say when to look again, and what was one member's own keeps nobody from being told. Undefined where it does not.
 */
export function standInChunk(row: unknown, jobs: Pick<Jobs, 'canRead'>): Chunk | undefined {
  const members = z.array(z.union([memberSchemaOf(jobs), bareMemberSchema]));
  return salvagedSchema.extend({ members }).safeParse(row).data;
}
