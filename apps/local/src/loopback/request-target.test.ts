import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from './request-target.ts';

describe('the target of a request', () => {
  it.each([
    ['/', '/'],
    ['/d/abc?lang=he', '/d/abc'],
    ['//', '//'],
    ['///', '///'],
    ['//[', '//['],
    ['/\\\\', '///'],
    ['//evil.example/admin', '//evil.example/admin'],
    ['http://127.0.0.1:4600/api?x=1', '/api'],
    ['HTTP://anything/', '/'],
  ])('%s is read as the path %s', (target, pathname) => {
    expect(readTarget(target)?.pathname).toBe(pathname);
  });

  it.each(['', '*', 'example.org:443', 'http://', 'http://[', 'ftp://x/', 'd/abc', undefined])(
    '%s is none',
    (target) => {
      expect(readTarget(target)).toBeUndefined();
    },
  );

  it('keeps the query', () => {
    expect(readTarget('/a?x=1&x=2')).toMatchObject({ search: '?x=1&x=2' });
    expect(readTarget('/a?x=1&x=2')?.searchParams.getAll('x')).toEqual(['1', '2']);
  });

  it('is read without an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '/', '//', 'http://', '/\\'), (text, start) => {
        const target = readTarget(`${start}${text}`);
        expect(target === undefined || target.pathname.startsWith('/')).toBe(true);
      }),
    );
  });
});
