import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morning } from '../message/message.fixture.ts';
import { addSteps } from './add-steps.ts';
import { keptSteps, type Task, taskSchema } from './task.ts';

const stepsFrom = (start: number, count: number): Task['history'] =>
  Array.from({ length: count }, (_, index) => ({ at: morning, by: 'ann', did: 'called', note: `${start + index}` }));

describe('the history of a task', () => {
  it('always fits the record, and keeps its first entry and the latest ones in their order', () => {
    fc.assert(
      fc.property(fc.nat({ max: keptSteps }), fc.nat({ max: 150 }), (before, added) => {
        const [history, steps] = [stepsFrom(0, before), stepsFrom(before, added)];
        const all = [...history, ...steps];
        const kept = addSteps(history, ...steps);
        expect(kept).toHaveLength(Math.min(keptSteps, all.length));
        expect(taskSchema.shape.history.parse(kept)).toEqual(kept);
        expect(kept.slice(0, 1)).toEqual(all.slice(0, 1));
        expect(kept.slice(1)).toEqual(all.slice(all.length - kept.length + 1));
      }),
    );
  });
});
