import { addMs, secondMs } from '@kesher/domain/instant';
import type { Stop } from '@kesher/domain/stop/stop';
import { expect, it } from 'vitest';
import { openOffice, start } from '../testing/office.ts';
import { createTruthReader } from './truth-reader.ts';

it('says of each look at the stops when it began, also where a younger one has begun meanwhile', async () => {
  const office = await openOffice();
  const answers: ((stops: Stop[]) => void)[] = [];
  const standing = () => new Promise<Stop[]>((resolve) => answers.push(resolve));
  const reader = createTruthReader({ ...office.ports, stops: { ...office.ports.stops, standing } });
  const slow = reader.stops();
  office.later(3 * secondMs);
  const younger = reader.stops();
  for (const answer of answers) answer([]);
  expect((await slow).readAt).toBe(start);
  expect((await younger).readAt).toBe(addMs(start, 3 * secondMs));
});
