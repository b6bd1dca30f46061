import { describe, expect, it } from 'vitest';
import { type Door, doors, type Outcome } from './doors.ts';
import { malformedFacts } from './facts.ts';
import { malformedFilesAndBodies } from './files-and-bodies.ts';
import { malformedTexts } from './texts.ts';

const corpus = { ...malformedTexts, ...malformedFilesAndBodies, ...malformedFacts };

/** The door takes whatever comes: that is what is tried here. */
const through = (door: Door, input: unknown) => (doors[door] as (input: unknown) => Outcome | Promise<Outcome>)(input);

it('holds at least a hundred malformed inputs of every sort', () => {
  expect(Object.keys(corpus)).toHaveLength(12);
  expect(Object.values(corpus).flat().length).toBeGreaterThanOrEqual(100);
});

describe.each(Object.entries(corpus))('%s', (_sort, inputs) => {
  it.each(inputs)('%s: %s', async (door, _name, input, expected) => {
    expect(await through(door, input)).toEqual(expected);
  });
});
