import { aRota, aTurn } from '@kesher/domain/check-in/rota/rota.fixture';
import { idOf } from '@kesher/domain/staff/team.fixture';
import { describe, expect, it } from 'vitest';
import { isAwayOn, isSamePattern, turnsIn, withAway, withSwap, withTurns } from './rota-draft.ts';

const samar = { staffId: idOf('samar'), day: 1 } as const;
const rina = { staffId: idOf('rina'), day: 1 } as const;
const nine = { from: '09:00', to: '17:00', level: 'first' } as const;
const evening = { from: '17:00', to: '21:00', level: 'second' } as const;

describe('the turns of one person on a day', () => {
  it('change without those of others', () => {
    const rota = withTurns(aRota([aTurn(['samar', 'rina']), aTurn(['samar'], { day: 2 })]), samar, [evening]);
    expect([turnsIn(rota, samar), turnsIn(rota, rina)]).toEqual([[evening], [nine]]);
    expect(turnsIn(rota, { ...samar, day: 2 })).toEqual([nine]);
  });

  it('are one turn with those of others where they are the same, and once where they are twice', () => {
    const rota = withTurns(aRota([aTurn(['rina'])]), samar, [nine, nine]);
    expect(rota.turns).toEqual([aTurn(['rina', 'samar'])]);
    expect(withTurns(rota, samar, []).turns).toEqual([aTurn(['rina'])]);
  });

  it('are changed for another’s', () => {
    const rota = aRota([aTurn(['samar']), aTurn(['rina'], evening)]);
    const swapped = withSwap(rota, samar, rina.staffId);
    expect([turnsIn(swapped, samar), turnsIn(swapped, rina)]).toEqual([[evening], [nine]]);
  });
});

it('somebody who is away keeps their turns, so that the hole is seen', () => {
  const rota = withAway(aRota([aTurn(['samar'])]), samar, true);
  expect([isAwayOn(rota, samar), turnsIn(rota, samar)]).toEqual([true, [nine]]);
  expect(withAway(withAway(rota, samar, true), samar, false).away).toEqual([]);
});

it('a week is like the pattern where the same people stand in the same turns, in whatever order, whoever is away', () => {
  const pattern = aRota([aTurn(['samar', 'rina']), aTurn(['rina'], { day: 2 })]);
  const again = aRota([aTurn(['rina'], { day: 2 }), aTurn(['rina']), aTurn(['samar'])]);
  expect(isSamePattern(pattern, withAway(again, samar, true))).toBe(true);
  expect(isSamePattern(pattern, withTurns(again, samar, [evening]))).toBe(false);
  expect(isSamePattern(pattern, { ...again, last: [samar.staffId] })).toBe(false);
});
