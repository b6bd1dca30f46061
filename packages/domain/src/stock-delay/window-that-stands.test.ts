import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDateSchema } from '../instant-schema.ts';
import type { DelayFacts, ExpectedDates } from './delay-facts.ts';
import { inThreeLanguages, someFacts } from './stock-delay.fixture.ts';
import { type AskedWindow, windowThatStands } from './window-that-stands.ts';

const history = { kind: 'history' as const, supplierDeliveries: 24, level: 0.8, heldShare: 0.82 };
const isoDate = (text: string) => isoDateSchema.parse(text);

function facts(window: object, supplierPromisedOn?: string): DelayFacts {
  const said = someFacts('2026-12-01T10:00:00.000Z', window);
  return supplierPromisedOn ? { ...said, supplierPromisedOn: isoDate(supplierPromisedOn) } : said;
}

/** What the form asks when somebody opens what stands and changes nothing. */
function unchanged({ window, supplierPromisedOn }: DelayFacts): AskedWindow {
  const typed = window.kind === 'dates' ? { from: window.from, to: window.to } : { from: '', to: '' };
  const kind = window.kind === 'dates' ? window.basis.kind : window.kind;
  return { kind, supplierPromisedOn: supplierPromisedOn ?? '', ...typed, isAnew: false };
}

const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const anyDate = day.map((date) => date.toISOString().slice(0, 10));
const anyWindow = fc
  .record({
    days: fc.tuple(anyDate, anyDate).map((both) => both.toSorted()),
    basis: fc.constantFrom(history, { kind: 'supplier-said' }, { kind: 'staff', overrodeHistory: true }),
  })
  .map(({ days: [from, to], basis }) => ({ kind: 'dates', from, to, basis }));

describe('the window of a revision', () => {
  it('stays byte for byte when no date is changed, however often it is revised', () => {
    fc.assert(
      fc.property(
        anyWindow,
        fc.option(anyDate, { nil: undefined }),
        fc.integer({ min: 1, max: 30 }),
        (window, supplierPromisedOn, times) => {
          const first = facts(window, supplierPromisedOn);
          let said = first;
          for (let time = 0; time < times; time += 1) {
            const stands: ExpectedDates | undefined = windowThatStands(said, unchanged(said));
            if (stands === undefined) throw new Error('the window was dropped');
            said = { ...said, window: stands };
          }
          expect(JSON.stringify(said)).toBe(JSON.stringify(first));
        },
      ),
    );
  });

  const computed = facts({ kind: 'dates', from: '2026-12-24', to: '2027-01-07', basis: history }, '2026-12-20');
  const own = facts({ kind: 'dates', from: '2026-12-24', to: '2027-01-07', basis: { kind: 'supplier-said' } });

  it.each([
    ['that was worked out', computed],
    ['that was worked out without a date of the supplier', facts(computed.window)],
    ['that somebody said', own],
  ])('is the one %s, where nothing is changed', (_what, said) => {
    expect(windowThatStands(said, unchanged(said))).toBe(said.window);
  });

  it.each([
    ['another date of the supplier', computed, { supplierPromisedOn: '2026-12-21' }],
    ['no date of the supplier', computed, { supplierPromisedOn: '' }],
    ['the same date worked out anew', computed, { isAnew: true }],
    ['dates of another kind', computed, { kind: 'staff' as const }],
    ['another first day', own, { from: '2026-12-25' }],
    ['another last day', own, { to: '2027-01-08' }],
  ])('is made anew with %s', (_what, said, change) => {
    expect(windowThatStands(said, { ...unchanged(said), ...change })).toBeUndefined();
  });

  it('is none where the date was unknown: its reason is written anew', () => {
    const said = facts({ kind: 'unknown', because: inThreeLanguages('Nobody answers.') });
    expect(windowThatStands(said, unchanged(said))).toBeUndefined();
  });
});
