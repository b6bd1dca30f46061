import { expect, it } from 'vitest';
import { addMs, hourMs, type Instant } from './instant.ts';
import { atMost, claimedAhead, isClaimedBefore, standingSince } from './still-to-come.ts';

const now = '2026-11-22T08:00:00.000Z' as Instant;
const earlier = addMs(now, -hourMs);

it('nothing happened after it was heard of', () => {
  expect([atMost(addMs(now, 1), now), atMost(now, now), atMost(earlier, now)]).toEqual([now, now, earlier]);
});

it('what is stored of a moment still to come is as old as the word that is held against it', () => {
  const since = (standing: Instant) => standingSince(standing, { at: earlier, now });
  expect(since(addMs(now, hourMs))).toBe(earlier);
  expect(since(now)).toBe(now);
  expect(since(addMs(now, 1_000))).toBe(addMs(now, 1_000));
});

it('two words of a clock that runs ahead are in its order; one that is off by years says nothing of order', () => {
  const [first, last] = [addMs(now, hourMs), addMs(now, 2 * hourMs)];
  const claims = [earlier, now, first, addMs(now, 400 * 24 * hourMs)].map((at) => claimedAhead(at, now));
  expect(claims).toEqual([undefined, undefined, first, undefined]);
  expect(isClaimedBefore({ claimedAt: first }, { claimedAt: last })).toBe(true);
  expect(isClaimedBefore({ claimedAt: last }, { claimedAt: last })).toBe(false);
  expect(isClaimedBefore({ claimedAt: first }, {})).toBe(false);
  expect(isClaimedBefore({}, { claimedAt: last })).toBe(false);
});
