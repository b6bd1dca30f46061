import { describe, expect, it } from 'vitest';
import { malformedBodies } from './bodies.ts';
import { channelEvents } from './channel-events.ts';
import { type Door, doors, type Outcome } from './doors.ts';
import { eventsOfShops } from './events-of-shops.ts';
import { malformedFacts } from './facts.ts';
import { malformedFiles } from './files.ts';
import { shortDates } from './short-dates.ts';
import { malformedTexts } from './texts.ts';

const corpus = {
  ...malformedTexts,
  ...malformedFiles,
  ...malformedBodies,
  ...malformedFacts,
  ...channelEvents,
  ...shortDates,
  ...eventsOfShops,
};

/** The door takes whatever comes: that is what is tried here. */
const through = (door: Door, input: unknown) => (doors[door] as (input: unknown) => Outcome | Promise<Outcome>)(input);

it('holds at least a hundred malformed inputs of every sort', () => {
  expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(13);
  expect(Object.values(corpus).flat().length).toBeGreaterThanOrEqual(100);
});

describe.each(Object.entries(corpus))('%s', (_sort, inputs) => {
  it.each(inputs)('%s: %s', async (door, _name, input, expected) => {
    expect(await through(door, input)).toEqual(expected);
  });
});
