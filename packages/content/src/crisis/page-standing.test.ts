import { expect, test } from 'vitest';
import { inForce, isExercise, nextPromiseOf, nextWordBy, servicesOf, standingOf } from './page-standing.ts';
import { aBulletin, aCrisis, at, earlierBulletin } from './page-status.fixture.ts';

const quiet = (time: string) => ({ at: at(time), nextWordBy: at('2026-11-29T08:40:00.000Z') });
const ended = { at: at('2026-11-29T07:44:00.000Z'), says: { en: 'Over.', he: 'נגמר.', ar: 'انتهى.' } };
const [water, ...others] = aCrisis().services;

test('a bulletin stands until it ends, is replaced, or its crisis is closed', () => {
  const open = aCrisis();
  expect(standingOf(aBulletin(), open)).toBe('in-force');
  expect(standingOf(aBulletin({ end: { kind: 'released', ...ended } }), open)).toBe('released');
  expect(standingOf(earlierBulletin, open)).toBe('replaced');
  expect(standingOf(aBulletin(), aCrisis({ closedAt: ended.at }))).toBe('closed');
});

test('a word of no news carries the promise on, unless a newer version has come since', () => {
  expect(nextWordBy(aBulletin({ quietWords: [quiet('2026-11-29T07:41:00.000Z')] }))).toBe('2026-11-29T08:40:00.000Z');
  expect(nextWordBy(aBulletin({ quietWords: [quiet('2026-11-29T07:39:00.000Z')] }))).toBe('2026-11-29T08:10:00.000Z');
});

test('the promise that falls due first is shown, and none where nothing is in force', () => {
  const later = aBulletin({ id: 'water-6', quietWords: [quiet('2026-11-29T07:41:00.000Z')] });
  expect(nextPromiseOf({ crises: [aCrisis({ bulletins: [later, aBulletin()] })] })).toBe('2026-11-29T08:10:00.000Z');
  expect(nextPromiseOf({ crises: [] })).toBeUndefined();
});

test('an exercise beside something real turns nothing off, leads nothing and promises nothing', () => {
  if (water === undefined) throw new Error('there is water');
  const drill = aCrisis({
    isExercise: true,
    services: [{ ...water, since: at('2026-11-29T07:00:00.000Z') }],
    bulletins: [aBulletin({ id: 'drill-1', quietWords: [] })],
  });
  const real = aCrisis({
    services: [{ ...water, state: 'usual' }, ...others],
    bulletins: [aBulletin({ quietWords: [quiet('2026-11-29T07:41:00.000Z')] })],
  });
  const both = { crises: [drill, real] };
  expect([isExercise(both), isExercise({ crises: [drill] }), isExercise({ crises: [] })]).toEqual([false, true, false]);
  expect(servicesOf(both).find(({ id }) => id === 'water')?.state).toBe('usual');
  expect(servicesOf({ crises: [drill] })[0]?.state).toBe('off');
  expect(servicesOf({ crises: [{ ...drill, closedAt: ended.at }] })).toEqual([]);
  expect(inForce(both).map(({ bulletin }) => bulletin.id)).toEqual(['water-5', 'drill-1']);
  expect(nextPromiseOf(both)).toBe('2026-11-29T08:40:00.000Z');
});

test('a service is as it was last stated, and what is off comes first', () => {
  if (water === undefined) throw new Error('there is water');
  const earlier = aCrisis({
    closedAt: ended.at,
    services: [{ ...water, state: 'part', since: at('2026-11-01T00:00:00.000Z') }],
  });
  expect(servicesOf({ crises: [earlier, aCrisis()] }).map(({ id, state }) => `${id} ${state}`)).toEqual([
    'water off',
    'kindergartens part',
    'waste usual',
    'counters usual',
  ]);
});
