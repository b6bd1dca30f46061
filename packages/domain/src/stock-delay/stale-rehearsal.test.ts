import { expect, it } from 'vitest';
import { addMs, minuteMs } from '../instant.ts';
import { instantSchema } from '../instant-schema.ts';
import { whyStale } from './stale-rehearsal.ts';

const asOf = instantSchema.parse('2026-11-22T08:00:00.000Z');
const rehearsal = { revision: 4, waiting: 24, asOf };
const ten = addMs(asOf, 10 * minuteMs);

it.each([
  [{}, []],
  [{ at: ten }, []],
  [{ waiting: undefined }, []],
  [{ revision: 5 }, ['version']],
  [{ waiting: 27 }, ['audience']],
  [{ waiting: 23 }, ['audience']],
  [{ at: addMs(ten, 1) }, ['time']],
  [{ revision: 5, waiting: 0, at: addMs(ten, 1) }, ['version', 'audience', 'time']],
])('a rehearsal seen with %o is stale because of %o', (now, because) => {
  expect(whyStale(rehearsal, { revision: 4, waiting: 24, at: asOf, ...now })).toEqual(because);
});
