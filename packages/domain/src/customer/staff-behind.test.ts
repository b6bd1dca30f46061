import { expect, it } from 'vitest';
import { staffIdSchema } from '../ids.ts';
import { staffBehind, typedFrom } from './staff-behind.ts';
import { statementSchema } from './statement.ts';

it('whoever typed a fact in or stated it is behind it, and nobody on staff is behind a file', () => {
  const noa = staffIdSchema.parse('noa');
  expect(staffBehind({ from: typedFrom(noa) })).toBe('noa');
  expect(staffBehind({ from: 'staff:noa' })).toBe('noa');
  for (const from of ['import:staff:noa.csv', 'completed-work', 'preferences-page'])
    expect(staffBehind({ from })).toBeUndefined();
});

it('what was typed by somebody of a long name is still a statement', () => {
  const from = typedFrom(staffIdSchema.parse('n'.repeat(128)));
  expect(statementSchema.safeParse({ at: '2026-11-22T08:00:00.000Z', by: 'file', from }).success).toBe(true);
});
