import { type SubjectId, subjectIdSchema } from '../ids.ts';
import type { Crisis, CrisisId } from './crisis.ts';

/** How many bulletins of one crisis are looked at: the newest ones. */
export const mostBulletins = 60;

/** A bulletin is named after its crisis and its number: it keeps that name, and its address, when it is corrected. */
export function bulletinIdOf(crisisId: CrisisId, number: number): SubjectId {
  return subjectIdSchema.parse(`${crisisId}.b${number}`);
}

/** The names of the bulletins of a crisis, newest first; of some of them nothing may ever have been written. */
export function bulletinIdsOf({ id, bulletins }: Pick<Crisis, 'id' | 'bulletins'>): SubjectId[] {
  const numbers = Array.from({ length: Math.min(bulletins, mostBulletins) }, (_, index) => bulletins - index);
  return numbers.map((number) => bulletinIdOf(id, number));
}
