import { describe, expect, it } from 'vitest';
import type { Instant } from '../instant.ts';
import { takenAt } from './taken-at.ts';

const at = (minute: number) => `2026-11-22T08:0${minute}:00.000Z` as Instant;
const times = { claimedAt: at(1), acceptedAt: at(2), deliveredAt: at(3) };

describe('when a channel took a message', () => {
  it.each([
    ['is when it said so', { state: 'delivered', ...times }, at(2)],
    ['stays known when it came back', { state: 'bounced', ...times, deliveredAt: undefined }, at(2)],
    ['is when it arrived, where the answer was lost', { state: 'delivered', ...times, acceptedAt: undefined }, at(3)],
    ['is when it was claimed, where a complaint alone proves it', { state: 'complained', claimedAt: at(1) }, at(1)],
    ['is unknown while only its claim is known', { state: 'unknown', claimedAt: at(1) }, undefined],
    ['is never, for what was not sent', { state: 'skipped' }, undefined],
  ] as const)('%s', (_, message, expected) => {
    expect(takenAt(message)).toBe(expected);
  });
});
