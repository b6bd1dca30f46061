import type { Job } from '../job/job.ts';
import type { Member } from './audience.ts';

/** What one member of an audience may take, as JSON in UTF-8: a chunk of 100 stays under the 400 kB of a row. */
export const mostMemberBytes = 2_000;

/** Who belongs to an audience takes too much room, and their job has nothing left to shorten. */
export class MemberTooLargeError extends Error {
  override readonly name = 'MemberTooLargeError';
  readonly code = 'member-too-large';
  readonly customerId: Member['customerId'];
  constructor(customerId: Member['customerId'], job: string) {
    super(`What the job "${job}" keeps of one customer takes more than ${mostMemberBytes} bytes.`);
    this.customerId = customerId;
  }
}

/**
 * The member as their job keeps them within the bound: less of theirs is named, and nobody is left out. Throws a
 * `MemberTooLargeError` where the job cannot shorten: a mistake of that job, and no row is written that may not fit.
 */
export function withinBound(member: Member, job: Pick<Job, 'name' | 'shorten'>): Member {
  let bounded = member;
  while (bytesOf(bounded) > mostMemberBytes) {
    const shorter = job.shorten?.(bounded);
    if (shorter === undefined || bytesOf(shorter) >= bytesOf(bounded))
      throw new MemberTooLargeError(member.customerId, job.name);
    bounded = shorter;
  }
  return bounded;
}

/** How many bytes a value takes as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  let bytes = 0;
  for (const character of JSON.stringify(value)) {
    const code = Number(character.codePointAt(0));
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
