import { ProblemError } from '@kesher/adapters/http/problem';

/** What is asked for is not there. */
export const notFound = (title: string) => new ProblemError({ status: 404, code: 'not-found', title });
