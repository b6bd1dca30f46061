import { expect, test } from 'vitest';
import { changesOf } from './page-history.tsx';
import { aCrisis, at, written } from './page-status.fixture.ts';

const [water] = aCrisis().services;

test('the history of a service begins with what it was 30 days ago', () => {
  if (water === undefined) throw new Error('there is water');
  expect(changesOf(water, written).map(({ state }) => state)).toEqual(['off', 'usual', 'part', 'usual']);
});

test('what ended more than 30 days ago is left out', () => {
  if (water === undefined) throw new Error('there is water');
  expect(changesOf(water, at('2026-12-15T00:00:00.000Z')).map(({ state }) => state)).toEqual(['off', 'usual']);
});
