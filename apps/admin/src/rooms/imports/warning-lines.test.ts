import { expect, it } from 'vitest';
import { linesByField } from './warning-lines.ts';

const warning = (line: number, field: string, column = '') => ({ line, field, column, code: 'newer-kept', remedy: '' });

it('lines stand together where they are about the same field and column', () => {
  const warnings = [warning(3, 'phone', 'Mobile'), warning(4, 'email'), warning(9, 'phone', 'Mobile')];
  expect(linesByField([...warnings, warning(9, 'phone', 'Home')])).toEqual([
    { field: 'phone', column: 'Mobile', lines: [3, 9] },
    { field: 'email', column: '', lines: [4] },
    { field: 'phone', column: 'Home', lines: [9] },
  ]);
});

it('lines about different other customers stand apart, each with whom it is about', () => {
  const about = (line: number, customerId: string) => ({ ...warning(line, 'customerId'), customerId });
  expect(linesByField([about(2, 'R1'), about(3, 'R2'), about(4, 'R1')])).toEqual([
    { field: 'customerId', column: '', customerId: 'R1', lines: [2, 4] },
    { field: 'customerId', column: '', customerId: 'R2', lines: [3] },
  ]);
});
