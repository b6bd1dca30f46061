import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInstant } from '../message/message.fixture.ts';
import { assumed, believed, replaces, type Statement } from './statement.ts';

const at = (day: string) => `2026-11-${day}T08:00:00.000Z` as Statement['at'];
const file: Statement = { at: at('10'), by: 'file', from: 'import:crm.csv' };
const order: Statement = { at: at('10'), by: 'order', from: 'shopify:9002' };

describe('a statement', () => {
  it('of a person stands before any file or order, however new', () => {
    const chosen: Statement = { at: at('01'), by: 'customer', from: 'preferences-page' };
    expect([replaces(chosen, file), replaces(file, chosen)]).toEqual([true, false]);
  });

  it('replaces an older one, however late it arrives', () => {
    const newer = { ...order, at: at('11') };
    expect([replaces(newer, file), replaces(file, newer)]).toEqual([true, false]);
  });

  it('of a moment still to come gives way to any other, unless a person chose it', () => {
    const now = at('20');
    const toCome = { ...order, at: at('25') };
    expect(believed(toCome, now)).toEqual({ ...order, at: assumed.at });
    expect(replaces(file, believed({ ...toCome, saidAt: at('15') }, now))).toBe(true);
    expect(believed({ ...order, saidAt: at('25') }, now)).toEqual(order);
    const chosen: Statement = { at: at('25'), by: 'customer', from: 'preferences-page' };
    for (const one of [file, chosen, { ...order, saidAt: at('12') }]) expect(believed(one, now)).toEqual(one);
  });

  it('of the same moment is weighed by its source, and of the same source by when that said it', () => {
    expect([replaces(order, file), replaces(file, order)]).toEqual([true, false]);
    const again = { ...order, saidAt: at('12') };
    expect([replaces(again, order), replaces(order, again)]).toEqual([true, false]);
    expect(replaces(order, order)).toBe(true);
  });

  it('wins over another or loses to it in whichever order they come, and only one like itself does both', () => {
    const anyStatement = fc.record({
      at: fc.oneof(fc.constant(at('10')), anyInstant),
      by: fc.constantFrom('customer', 'staff', 'order', 'file'),
      from: fc.constantFrom('a', 'b', 'c'),
      saidAt: fc.option(anyInstant, { nil: undefined }),
    });
    fc.assert(
      fc.property(anyStatement, anyStatement, anyStatement, (one, other, third) => {
        expect(replaces(one, other) || replaces(other, one)).toBe(true);
        if (replaces(one, other) && replaces(other, one))
          expect([one.at, one.from, one.saidAt ?? one.at]).toEqual([other.at, other.from, other.saidAt ?? other.at]);
        if (replaces(one, other) && replaces(other, third)) expect(replaces(one, third)).toBe(true);
      }),
    );
  });
});
