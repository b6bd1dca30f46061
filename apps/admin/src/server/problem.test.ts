import { describe, expect, it } from 'vitest';
import { isPassing, problemOf, RefusedError, readProblem } from './problem.ts';

describe('a problem of the server', () => {
  it('keeps its code, words and fields', () => {
    const errors = [{ field: 'facts.window', problem: 'too short', remedy: 'Use at least 1.' }];
    expect(readProblem({ type: 'about:blank', title: 'No.', status: 422, code: 'unfit', errors }, 422)).toEqual({
      code: 'unfit',
      status: 422,
      title: 'No.',
      errors,
    });
  });

  it.each([undefined, null, '<html>Bad gateway</html>', { errors: 'none' }])(
    'is made up for a body such as %j',
    (body) => {
      expect(readProblem(body, 502)).toEqual({
        code: 'http-502',
        status: 502,
        title: 'The server answered 502.',
        errors: [],
      });
    },
  );

  it('is the dropped connection when the browser could not fetch', () => {
    expect(problemOf(new TypeError('Failed to fetch')).code).toBe('offline');
    expect(problemOf(new TypeError('Failed to fetch dynamically imported module: x')).code).toBe('new-version');
    expect(problemOf(new Error('bug')).code).toBe('unexpected');
  });

  it('is asked again only where that can help', () => {
    const refused = (status: number) => new RefusedError(readProblem({ code: 'x' }, status));
    expect([400, 401, 403, 404, 409, 422].filter((status) => isPassing(refused(status)))).toEqual([]);
    expect([429, 500, 503].every((status) => isPassing(refused(status)))).toBe(true);
    expect(isPassing(new TypeError('Failed to fetch'))).toBe(true);
  });
});
