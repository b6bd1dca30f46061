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
  if (thrown instanceof TypeError)
    return { code: 'offline', status: 0, title: 'Kesher cannot be reached.', errors: [] };
  return { code: 'unexpected', status: 0, title: 'Something unexpected happened on this page.', errors: [] };
}

/** Whether asking again may help: refusals stay refusals, the connection and the server come back. */
export function isPassing(thrown: unknown): boolean {
  const { status, code } = problemOf(thrown);
  return code === 'offline' || status === 429 || status >= 500;
}
