import { expect, it } from 'vitest';
import { ownValue } from './own-value.ts';

it('answers what a record itself holds, and never what every object inherits', () => {
  const record = { wait: 1, constructor: 2 } as Record<string, number>;
  expect(ownValue(record, 'wait')).toBe(1);
  expect(ownValue(record, 'constructor')).toBe(2);
  for (const name of ['toString', '__proto__', 'hasOwnProperty', 'valueOf', ''])
    expect(ownValue(record, name)).toBeUndefined();
  expect(ownValue(undefined, 'wait')).toBeUndefined();
});
