import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, instantFromMs } from './instant.ts';
import { instantSchema } from './instant-schema.ts';
import { looseInstantSchema, readInstant } from './read-instant.ts';

const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const written = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 1, 1969, 1970, 2199, 2200, 9999)),
    two(13),
    two(32),
    two(25),
    two(60),
    fc.constantFrom('', ':00', ':59', ':60', ':30.5', ':30.123456'),
    fc.oneof(
      fc.constantFrom('', 'Z', 'z', ' UTC', '+0200'),
      fc.tuple(fc.constantFrom('+', '-'), two(25), two(60)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
  )
  .map(([year, month, day, hour, minute, rest, offset]) => {
    return `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}${rest}${offset}`;
  });

describe('an instant that others write', () => {
  it('is one that is read again from where it is stored, or is refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), (text) => {
        const { data } = looseInstantSchema.safeParse(text);
        if (data !== undefined) expect(instantSchema.parse(data)).toBe(data);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['2026-11-22T10:30:00+02:00', '2026-11-22T08:30:00.000Z'],
    ['2026-11-22T10:30:00.5+0200', '2026-11-22T08:30:00.500Z'],
    ['2026-11-22T08:30', '2026-11-22T08:30:00.000Z'],
    ['2026-11-22T08:30:00', '2026-11-22T08:30:00.000Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['2199-12-31T23:59:59Z', '2199-12-31T23:59:59.000Z'],
  ])('becomes ours: %s', (text, at) => {
    expect(readInstant(text)).toEqual({ kind: 'instant', at });
  });

  it.each([
    '9999-12-31T23:59:59-05:00',
    '0000-01-01T00:00:00+14:00',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00+00:01',
    '2199-12-31T23:59:59-00:01',
  ])('is refused for its year, which is looked at after its offset: %s', (text) => {
    expect(looseInstantSchema.safeParse(text).error?.issues[0]?.message).toBe(
      'use an instant of the years 1970 to 2199, counted in UTC',
    );
  });

  it.each([
    '2026-02-30T08:30:00Z',
    '2026-11-22',
    'yesterday',
    '',
    '2026-11-22T08:30:00 (soon)',
    '+010000-01-01T00:00:00Z',
  ])('is refused as no instant: %j', (text) => {
    expect(looseInstantSchema.safeParse(text).error?.issues[0]?.message).toBe(
      'use an instant such as 2026-11-22T08:30:00Z',
    );
  });
});

describe('reckoning with instants', () => {
  it('never leaves what can be read again, however far it goes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (one, other) => {
        const at = instantFromMs(one);
        expect(instantSchema.parse(at)).toBe(at);
        expect(instantSchema.parse(addMs(at, other))).toBe(addMs(at, other));
      }),
    );
    expect(instantFromMs(Number.POSITIVE_INFINITY)).toBe('9999-12-31T23:59:59.999Z');
    expect(instantFromMs(Number.NEGATIVE_INFINITY)).toBe('0000-01-01T00:00:00.000Z');
  });

  it('has no instant for what is no number', () => {
    expect(() => instantFromMs(Number.NaN)).toThrow(RangeError);
  });
});
