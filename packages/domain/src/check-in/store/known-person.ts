import * as z from 'zod';
import { customerIdSchema } from '../../ids.ts';
import { addMs, type Instant, minuteMs } from '../../instant.ts';
import { instantSchema } from '../../instant-schema.ts';
import { addPerson, type StatedPerson, statedPersonSchema } from '../plan/person.ts';

/** What other systems said of one person. It concerns each of their works, which are looked at again when it changes. */
export const knownPersonSchema = z.object({
  id: customerIdSchema,
  said: z.array(statedPersonSchema).max(2).readonly(),
  changedAt: instantSchema,
  revision: z.int().min(1),
  /** Until their works have been looked at. */
  wakeAt: instantSchema.optional(),
});
export type KnownPerson = z.infer<typeof knownPersonSchema>;

/** A person of whom nothing was said yet: revision 0 is stored nowhere. */
export function unknownPerson(id: KnownPerson['id'], now: Instant): KnownPerson {
  return { id, said: [], changedAt: now, revision: 0 };
}

/** The person once this was said of them too; the very same one where that was known. */
export function withStatement(known: KnownPerson, person: StatedPerson, now: Instant): KnownPerson {
  const said = addPerson(known.said, person);
  if (JSON.stringify(said) === JSON.stringify(known.said)) return known;
  return { ...known, said, changedAt: now, revision: known.revision + 1, wakeAt: now };
}

/** A list of works may lag behind what was just written: whoever read it looks once more after this. */
const lagMs = 2 * minuteMs;

/** The person once their works were looked at: once more a little later, and then no more. */
export function whenSpread(known: KnownPerson, now: Instant): KnownPerson {
  const { wakeAt: _before, ...rest } = known;
  const again = addMs(known.changedAt, lagMs);
  return { ...rest, revision: known.revision + 1, ...(now < again && { wakeAt: again }) };
}

/** From when on it is counted how long a person is kept. Of somebody who is gone for good nothing else knows it. */
export function personKeptFrom({ said, changedAt }: KnownPerson): Instant | undefined {
  return said.some(({ gone }) => gone !== undefined) ? undefined : changedAt;
}
