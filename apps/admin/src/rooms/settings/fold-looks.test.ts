import { expect, it } from 'vitest';
import { foldLooks } from './fold-looks.ts';

const look = (at: string, thing: 'task' | 'ledger' | 'profile' | 'search') => ({
  at: `2026-11-22T${at}:00.000Z`,
  thing,
});

it('looks stand in the order of time within an hour, those at rows of lists counted apart', () => {
  const looks = [look('10:05', 'task'), look('10:40', 'profile'), look('10:20', 'search'), look('10:30', 'task')];
  const folded = foldLooks([...looks, look('09:59', 'ledger')]);
  expect(folded.all.map(({ at }) => at.slice(11, 16))).toEqual(['10:40', '10:30', '10:20', '10:05', '09:59']);
  expect(folded.asked.map(({ thing }) => thing)).toEqual(['profile', 'search']);
  expect(folded.inLists).toEqual([
    { thing: 'task', count: 2 },
    { thing: 'ledger', count: 1 },
  ]);
});
