import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowProblem } from './row-problem.ts';
import { countWarned, firstOfEachKind } from './warned-rows.ts';

const codes = ['newer-kept', 'name-missing', 'phone-calls-only'] as const;
const warning = (code: (typeof codes)[number], field = 'phone') => rowProblem(code, { field, column: '' });
const row = fc.array(fc.constantFrom(...codes).map((code) => warning(code)));

describe('rows that came in with something worth knowing', () => {
  it('counts a row once for each kind, however many of its cells are concerned', () => {
    const twoCells = [warning('newer-kept'), warning('newer-kept', 'email'), warning('name-missing')];
    expect(countWarned({ 'newer-kept': 4 }, twoCells)).toEqual({ 'newer-kept': 5, 'name-missing': 1 });
    expect(countWarned({}, [])).toEqual({});
  });

  it('never counts more rows of a kind than there are, and none that has it not', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const counts = rows.reduce(countWarned, {});
        for (const code of codes)
          expect(counts[code] ?? 0).toBe(rows.filter((one) => one.some((said) => said.code === code)).length);
      }),
    );
  });

  it('shows the first of each kind, so that a frequent one hides no rare one', () => {
    const lines = [2, 3, 4].map((line) => ({ ...warning('newer-kept'), line }));
    const rare = { ...warning('name-missing'), line: 9 };
    expect(firstOfEachKind([...lines, rare], 2).map(({ line }) => line)).toEqual([2, 3, 9]);
  });
});
