import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue } from './same-value.ts';

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The same value with the keys of every record the other way round, and a field that says nothing. */
function otherwiseWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(otherwiseWritten);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, otherwiseWritten(part)]);
  return Object.fromEntries([['says nothing', undefined], ...entries.toReversed()]);
}

describe('two values', () => {
  it('are the same whatever the order of their keys, and with fields that say nothing', () => {
    expect(isSameValue({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameValue(value, otherwiseWritten(value))).toBe(true);
      }),
    );
  });

  it('are the same exactly when what is stored of them is', () => {
    expect(isSameValue({ a: 1 }, { a: 2 })).toBe(false);
    expect(isSameValue([1, 2], [2, 1])).toBe(false);
    const small = fc.jsonValue({ maxDepth: 2, stringUnit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(small, small, (left, right) => {
        expect(isSameValue(left, right)).toBe(isDeepStrictEqual(stored(left), stored(right)));
      }),
      { numRuns: 1_000 },
    );
  });
});
