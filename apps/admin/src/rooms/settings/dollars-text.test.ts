import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { microsOfText, textOfMicros } from './dollars-text.ts';

describe('a price in dollars', () => {
  it.each([
    ['0.0079', 7_900],
    ['0', 0],
    ['1', 1_000_000],
    ['1.', 1_000_000],
    [' $ 0,05 ', 50_000],
    ['٠٫٠٠٧٩', 7_900],
    ['0.000001', 1],
  ])('%j is read as millionths', (text, micros) => {
    expect(microsOfText(text)).toBe(micros);
  });

  it.each(['', '.', '-1', '0.0000001', '1.2.3', 'free', '1e3'])('%j is no price', (text) => {
    expect(microsOfText(text)).toBeNaN();
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999_999), (micros) => {
        expect(microsOfText(textOfMicros(micros))).toBe(micros);
      }),
    );
    expect([0, 7_900, 1_000_000, 50_000].map(textOfMicros)).toEqual(['0.00', '0.0079', '1.00', '0.05']);
    expect(textOfMicros(Number.NaN)).toBe('');
  });
});
