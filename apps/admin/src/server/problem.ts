import { isMissingChunk } from './missing-chunk.ts';

/** What goes wrong on this side of the connection. */
export type OwnProblemCode = 'new-version' | 'offline' | 'unexpected';

/** What the server says when it refuses (RFC 9457), or what we say when it cannot be reached. */
export type Problem = {
  code: string;
  status: number;
  title: string;
  detail?: string | undefined;
  errors: { field: string; problem: string; remedy?: string | undefined }[];
};

/** A refusal of the server; `problem.code` is stable, its title and detail are for people. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problem: Problem;
  constructor(problem: Problem, cause?: unknown) {
    super(problem.title, { cause });
    this.problem = problem;
  }
}

/** Reads a problem document of any shape: a proxy in between may answer with a page or with nothing. */
export function readProblem(body: unknown, status: number): Problem {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    code: typeof given.code === 'string' ? given.code : `http-${status}`,
    status,
    title: typeof given.title === 'string' ? given.title : `The server answered ${status}.`,
    ...(typeof given.detail === 'string' && { detail: given.detail }),
    errors: Array.isArray(given.errors) ? given.errors : [],
  };
}

/** The problem behind anything that was thrown. A failed `fetch` throws a TypeError: the connection is gone. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof RefusedError) return thrown.problem;
  if (isMissingChunk(thrown)) return ownProblem('new-version', 'There is a new version of this page.');
  if (thrown instanceof TypeError) return ownProblem('offline', 'Kesher cannot be reached.');
  return ownProblem('unexpected', 'Something unexpected happened on this page.');
}

function ownProblem(code: OwnProblemCode, title: string): Problem {
  return { code, status: 0, title, errors: [] };
}

/** Whether asking again may help: refusals stay refusals, the connection and the server come back. */
export function isPassing(thrown: unknown): boolean {
  const { status, code } = problemOf(thrown);
  return code === 'offline' || status === 429 || status >= 500;
}
