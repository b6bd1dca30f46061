import { ProblemError } from '@kesher/adapters/http/problem';
import type { ProblemCode } from '@kesher/domain/door/problem-code';

const titles = {
  'call-taken': 'Somebody else has this call.',
  'not-in-queue': 'Nobody is to be rung for this check-in now.',
  'not-over': 'Something is still to be done here.',
  'nothing-said': 'Nothing was said, or it was reduced to counts.',
  'not-asked': 'You were not asked to take this up.',
  'nothing-pending': 'There is nothing to acknowledge.',
  'licence-missing': 'What is about treatments is signed with a licence number.',
  'impossible-step': 'A draft that nobody has taken over cannot be deleted.',
  'protocol-known': 'There is, or was, a protocol of that name.',
  stale: 'Somebody changed it meanwhile. Look again.',
} as const;

/** What is asked for is not there. */
export const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });

/** It is there, and cannot be done as it stands. */
export function conflict(code: keyof typeof titles): ProblemError {
  return new ProblemError({ status: 409, code, title: titles[code] });
}

type Because =
  | 'stale'
  | 'not-found'
  | 'taken'
  | 'not-in-queue'
  | 'not-asked'
  | 'nothing-to'
  | 'not-over'
  | 'nothing-said';

/** A refusal of a decision about a check-in, as the door says it. */
export function refusalOf(because: Because): ProblemError {
  switch (because) {
    case 'not-found':
      return notFound('There is no such check-in.');
    case 'taken':
      return conflict('call-taken');
    case 'nothing-to':
      return conflict('nothing-pending');
    case 'stale':
    case 'not-in-queue':
    case 'not-asked':
    case 'not-over':
    case 'nothing-said':
      return conflict(because);
  }
}

/** A file of which nothing was taken, and what to do about it. */
export function unreadableFile({ code, remedy }: { code: ProblemCode; remedy: string }): ProblemError {
  return new ProblemError({
    status: 422,
    code,
    title: 'This file cannot be read. Nothing was taken.',
    errors: [{ field: '(file)', problem: code, remedy }],
  });
}
