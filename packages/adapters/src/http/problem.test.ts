import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fieldProblems, ProblemError, problemResponse } from './problem.ts';

const schema = z.strictObject({
  name: z.string().min(3),
  count: z.int().max(5),
  kind: z.enum(['wait', 'refund']),
  hours: z.object({ from: z.string().regex(/^\d\d:\d\d$/, 'use a time such as 08:30') }),
  pick: z.union([z.string(), z.number()]),
});
const good = { name: 'Noa', count: 1, kind: 'wait', hours: { from: '08:30' }, pick: 1 };

function problemsWith(input: unknown) {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('This input was meant to be refused.');
  return fieldProblems(parsed.error);
}

describe('what a schema finds wrong', () => {
  it.each([
    ['a missing number', { count: undefined }, 'count', 'Send a number here.'],
    ['the wrong type', { name: 7 }, 'name', 'Send a string here.'],
    ['a value that is not listed', { kind: 'gift' }, 'kind', 'Use one of: wait, refund.'],
    ['too little', { name: 'N' }, 'name', 'Use at least 3.'],
    ['too much', { count: 9 }, 'count', 'Use at most 5.'],
    ['an unknown field', { extra: 1 }, '(body)', 'Leave out: extra.'],
    [
      'no form of a union',
      { pick: null },
      'pick',
      'Use one of the forms that the API description shows for this field.',
    ],
    ['a pattern', { hours: { from: 'noon' } }, 'hours.from', 'See the API description for what this field takes.'],
  ])('names field and remedy for %s', (_what, change, field, remedy) => {
    expect(problemsWith({ ...good, ...change })).toEqual([{ field, problem: expect.any(String), remedy }]);
  });

  it('names each field that is wrong', () => {
    expect(problemsWith({ ...good, name: '', kind: '' }).map(({ field }) => field)).toEqual(['name', 'kind']);
  });

  it('never quotes the value, which may be an address', () => {
    const secret = 'noa@example.com';
    const said = JSON.stringify(
      problemsWith({ name: [secret], count: secret, kind: secret, hours: { from: secret }, pick: [secret] }),
    );
    expect(said).not.toContain(secret);
  });
});

describe('a problem document', () => {
  it('is what RFC 9457 asks for, and is not kept by anyone', async () => {
    const { problem } = new ProblemError({ status: 409, code: 'stale', title: 'It changed.' });
    const response = problemResponse(problem);
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ type: 'about:blank', status: 409, code: 'stale', title: 'It changed.' });
  });
});
