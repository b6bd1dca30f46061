import { expect, it } from 'vitest';
import { isOutcomeOf } from './call-outcome.ts';

it.each([
  ['called', 'reached', true],
  ['called', undefined, true],
  ['called', 'calls-refused', false],
  ['done', 'calls-refused', true],
] as const)('a step "%s" can end with %s: %s', (did, outcome, can) => {
  expect(isOutcomeOf(did, outcome)).toBe(can);
});
