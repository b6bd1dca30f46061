import { expect, test } from 'vitest';
import { instantSchema } from '../../instant-schema.ts';
import { languages } from '../../language.ts';
import { findingCodes, findingSchema } from '../../wording/finding.ts';
import type { DelayFacts } from '../delay-facts.ts';
import { delayFactsSchema } from '../delay-facts.ts';
import { checkDelayFacts } from './check-delay-facts.ts';

const now = instantSchema.parse('2026-11-22T08:00:00.000Z');
const settings = { now, minimumNoticeHours: 2, served: languages, timeZone: 'Asia/Jerusalem' };
const words = { en: 'The papers are in order.', he: 'המסמכים תקינים.', ar: 'الأوراق سليمة.' };
const basis = { kind: 'history', supplierDeliveries: 42, level: 0.8, heldShare: 0.82 };
const window = { kind: 'dates', from: '2026-12-03', to: '2026-12-09', basis };
const refund = { kind: 'refund', withinDays: 7 };
const alternative = { kind: 'alternative', name: words, priceDifference: { amountMinor: 0, currency: 'ILS' } };
const good = {
  cause: { kind: 'customs' },
  window,
  options: [{ kind: 'wait' }, refund],
  nextUpdateBy: '2026-11-29T15:00:00.000Z',
};

const facts = (changes: object = {}): DelayFacts => delayFactsSchema.parse({ ...good, ...changes });
const found = (changes: object, previous?: DelayFacts) => {
  const findings = checkDelayFacts(facts(changes), previous, settings);
  for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
  return findings.map(({ level, code, path }) => `${level} ${code} ${path}`);
};

test('honest facts with real options have no finding', () => {
  expect(found({})).toEqual([]);
  expect(found({ cause: { kind: 'other', note: words }, window: { kind: 'unknown', because: words } })).toEqual([]);
});

test('each finding has a code of its own', () => {
  expect(new Set(findingCodes).size).toBe(findingCodes.length);
});

test('a cause of no known kind needs its words', () => {
  const bare: DelayFacts = { ...facts(), cause: { kind: 'other' } };
  expect(checkDelayFacts(bare, undefined, settings)).toEqual([
    { level: 'refuse', code: 'cause-missing', path: 'facts.cause.note', data: {} },
  ]);
});

test('nothing but waiting is refused', () => {
  expect(found({ options: [{ kind: 'wait' }] })).toContain('refuse only-wait facts.options');
  expect(found({ options: [{ kind: 'wait' }, { kind: 'wait' }] })).toContain('warn option-repeated facts.options');
});

test('no way to the money back is flagged', () => {
  expect(found({ options: [{ kind: 'wait' }, alternative] })).toEqual(['warn no-refund facts.options']);
});

test('what staff wrote is checked wherever it stands', () => {
  const sale = { ...words, en: 'A discount for you.' };
  expect(found({ cause: { kind: 'customs', note: sale } })).toEqual(['refuse promotion facts.cause.note']);
  expect(found({ window: { kind: 'unknown', because: sale } })).toEqual(['refuse promotion facts.window.because']);
  expect(found({ options: [refund, { kind: 'bridge', what: sale }] })).toEqual([
    'refuse promotion facts.options.1.what',
  ]);
  const partner = { ...alternative, kind: 'partner', differencePaidBy: 'us', name: sale };
  expect(found({ options: [refund, partner] })).toEqual(['refuse promotion facts.options.1.name']);
});

test('an alternative that is over, or later than the product itself, is flagged', () => {
  const from = (availableOn: string) => found({ options: [refund, { ...alternative, availableOn }] });
  expect(from('2026-11-21')).toEqual(['warn available-past facts.options.1.availableOn']);
  expect(from('2026-12-10')).toEqual(['warn available-after-window facts.options.1.availableOn']);
  expect(from('2026-12-09')).toEqual([]);
  const unknown = {
    window: { kind: 'unknown', because: words },
    options: [refund, { ...alternative, availableOn: '2027-12-10' }],
  };
  expect(found(unknown)).toEqual([]);
});

test('dates that have passed where the business is are refused', () => {
  const passed = { window: { ...window, from: '2026-11-20', to: '2026-11-22' } };
  const findings = (instant: string) =>
    checkDelayFacts(facts(passed), undefined, { ...settings, now: instantSchema.parse(instant) }).map(
      ({ code }) => code,
    );
  expect(findings('2026-11-22T21:59:00.000Z')).not.toContain('window-past');
  expect(findings('2026-11-22T22:00:00.000Z')).toContain('window-past');
});

test('dates that are years away are refused, since their year must be a slip', () => {
  const between = (from: string, to: string) => found({ window: { ...window, from, to } });
  expect(between('2026-12-03', '2226-12-09')).toEqual(['refuse window-far facts.window.to']);
  expect(between('2226-12-03', '2226-12-09')).toContain('refuse window-far facts.window.from');
  expect(between('1926-12-03', '2026-12-09')).toContain('refuse window-far facts.window.from');
  expect(between('2028-11-20', '2028-11-21')).toEqual([]);
  expect(between('2028-11-20', '2028-11-22')).toEqual(['refuse window-far facts.window.to']);
  const unknown = { kind: 'unknown', because: words };
  expect(found({ window: unknown, options: [refund, { ...alternative, availableOn: '2226-12-01' }] })).toEqual([
    'refuse available-far facts.options.1.availableOn',
  ]);
});

test('without a zone, days are counted in UTC', () => {
  const today = { window: { ...window, from: '2026-11-20', to: '2026-11-22' } };
  const late = { now: instantSchema.parse('2026-11-22T23:59:00.000Z'), minimumNoticeHours: 2, served: languages };
  expect(checkDelayFacts(facts(today), undefined, late).map(({ code }) => code)).not.toContain('window-past');
});

test('a range too wide to plan with is flagged', () => {
  expect(found({ window: { ...window, to: '2027-02-01' } })).toEqual([]);
  expect(found({ window: { ...window, to: '2027-02-02' } })).toEqual(['warn window-wide facts.window']);
});

test.each([
  [{ kind: 'history', supplierDeliveries: 0, level: 0.8, heldShare: null }, 'basis-without-record'],
  [{ kind: 'history', supplierDeliveries: 42, level: 0.8, heldShare: 0.65 }, 'basis-below-level'],
  [{ kind: 'supplier-said' }, 'basis-without-record'],
  [{ kind: 'staff', overrodeHistory: true }, 'overrode-history'],
])('a weak basis is flagged: %j', (weak, code) => {
  expect(found({ window: { ...window, basis: weak } })).toEqual([`warn ${code} facts.window.basis`]);
});

test('dates that staff set without a record to go against stand', () => {
  expect(found({ window: { ...window, basis: { kind: 'staff', overrodeHistory: false } } })).toEqual([]);
});

test.each([
  ['2026-11-22T07:00:00.000Z', ['refuse next-update-past facts.nextUpdateBy']],
  ['2026-11-22T08:14:59.999Z', ['refuse next-update-past facts.nextUpdateBy']],
  ['2026-11-22T08:15:00.000Z', ['warn next-update-soon facts.nextUpdateBy']],
  ['2026-11-22T10:00:00.000Z', []],
  ['2026-12-09T21:00:00.000Z', []],
  ['2026-12-09T22:00:00.000Z', ['warn next-update-after-window facts.nextUpdateBy']],
  ['2026-12-23T08:00:00.000Z', ['warn next-update-after-window facts.nextUpdateBy']],
  ['2026-12-23T08:00:00.001Z', ['refuse next-update-late facts.nextUpdateBy']],
])('a next update by %s is judged', (nextUpdateBy, expected) => {
  expect(found({ nextUpdateBy })).toEqual(expected);
});

test('a revision says how the dates moved', () => {
  const moved = (from: string, to: string) =>
    checkDelayFacts(facts({ window: { ...window, from, to } }), facts(), settings);
  expect(moved('2026-12-05', '2026-12-12')).toEqual([
    { level: 'warn', code: 'window-later', path: 'facts.window', data: { days: 3 } },
  ]);
  expect(moved('2026-12-03', '2026-12-08')).toEqual([
    { level: 'warn', code: 'window-earlier', path: 'facts.window', data: { days: 1 } },
  ]);
  expect(moved('2026-12-04', '2026-12-09')).toEqual([]);
  expect(found({ window: { kind: 'unknown', because: words } }, facts())).toEqual([
    'warn window-now-unknown facts.window',
  ]);
  expect(found({}, facts({ window: { kind: 'unknown', because: words } }))).toEqual([]);
});

test('an option that is gone is flagged, for somebody may have chosen it', () => {
  const before = facts({ options: [{ kind: 'wait' }, refund, alternative] });
  expect(found({}, before)).toEqual(['warn option-removed facts.options']);
});

test('a revision that only moves the next update changes nothing', () => {
  expect(found({ nextUpdateBy: '2026-11-30T15:00:00.000Z' }, facts())).toEqual(['warn nothing-changed facts']);
});

test('the same facts in another order of their keys change nothing', () => {
  const { cause, window, options, nextUpdateBy } = facts();
  expect(found({}, { nextUpdateBy, options, window, cause })).toEqual(['warn nothing-changed facts']);
});
