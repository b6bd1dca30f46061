import { describe, expect, it } from 'vitest';
import { addMs, hourMs, minuteMs, secondMs } from '../instant.ts';
import { planAfterSending } from './after-sending.ts';
import { aMessage, morning } from './message.fixture.ts';

const claimed = aMessage({ state: 'claimed', attempt: 'a' });

describe('after a send', () => {
  it('notes an acceptance with the channel’s own id', () => {
    expect(planAfterSending(claimed, 'a', { kind: 'accepted', channelMessageId: 'ses-1' }, morning)).toEqual({
      from: ['claimed', 'unknown', 'held'],
      attempt: 'a',
      to: 'accepted',
      set: { acceptedAt: morning, channelMessageId: 'ses-1' },
    });
  });

  it('ends a message that the channel refuses, with the reason', () => {
    expect(planAfterSending(claimed, 'a', { kind: 'refused', reason: 'refused-by-channel' }, morning)).toMatchObject({
      to: 'failed',
      set: { reason: 'refused-by-channel', endedAt: morning },
    });
  });

  it('takes anything but a definite answer for unknown', () => {
    expect(planAfterSending(claimed, 'a', { kind: 'no-answer' }, morning)).toMatchObject({
      to: 'unknown',
      set: { reason: 'no-answer', unknownAt: morning },
    });
  });

  it.each([
    ['throttled', 0, 5 * secondMs],
    ['throttled', 3, 40 * secondMs],
    ['throttled', 7, 10 * minuteMs],
    ['channel-unavailable', 5_000, 10 * minuteMs],
    ['channel-paused', 9, 5 * minuteMs],
    ['quota-spent', 9, hourMs],
  ] as const)('leaves a channel that is %s for the %i. time alone for %i ms', (reason, refusals, pauseMs) => {
    const message = aMessage({ state: 'claimed', attempt: 'a', refusals });
    expect(planAfterSending(message, 'a', { kind: 'not-now', reason }, morning)).toEqual({
      from: ['claimed'],
      attempt: 'a',
      to: 'ready',
      set: { reason, refusals: refusals + 1, dueAt: addMs(morning, pauseMs) },
    });
  });
});
