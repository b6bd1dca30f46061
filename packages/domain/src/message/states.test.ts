import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, instantFromMs } from '../instant.ts';
import { planAfterSending } from './after-sending.ts';
import { planHealing } from './heal.ts';
import { aMessage, anyInstant, anyMessage, morning } from './message.fixture.ts';
import type { Message } from './message.ts';
import type { ChannelAnswer } from './message-sender.ts';
import type { MessageChange } from './message-store.ts';
import { planSuccessor } from './plan-message.ts';
import { planReceipt, type Receipt } from './receipt.ts';
import {
  canStep,
  claimableStates,
  isClaimable,
  type MessageState,
  mayHaveBeenTold,
  messageStates,
  statesBefore,
  wasAccepted,
} from './states.ts';

const terminal: MessageState[] = ['complained', 'skipped', 'retracted', 'expired', 'failed', 'unreachable'];
const anyState = fc.constantFrom(...messageStates);

const anyAnswer: fc.Arbitrary<ChannelAnswer> = fc.constantFrom(
  { kind: 'accepted', channelMessageId: 'ses-1' },
  { kind: 'refused', reason: 'refused-by-channel' },
  { kind: 'refused', reason: 'opted-out' },
  { kind: 'not-now', reason: 'throttled' },
  { kind: 'not-now', reason: 'quota-spent' },
  { kind: 'not-now', reason: 'channel-paused' },
  { kind: 'not-now', reason: 'channel-unavailable' },
  { kind: 'no-answer' },
);
const anyReceipt: fc.Arbitrary<Receipt> = fc.constantFrom(
  { kind: 'delivered', at: morning },
  { kind: 'bounced', at: morning },
  { kind: 'soft-bounced', at: morning },
  { kind: 'undelivered', at: morning },
  { kind: 'complained', at: morning },
  { kind: 'rejected', at: morning },
);

/** The store's part: applied only from the states and the attempt that the change names. */
function apply(message: Message, change: MessageChange): Message {
  const isMine = change.attempt === undefined || change.attempt === message.attempt;
  return change.from.includes(message.state) && isMine ? { ...message, ...change.set, state: change.to } : message;
}

/** The same for the first of several that the row allows. */
function applyFirst(message: Message, changes: readonly MessageChange[]): Message {
  const change = changes.find(({ from }) => from.includes(message.state));
  return change ? apply(message, change) : message;
}

function claim(message: Message, attempt: string, now: Message['dueAt']): Message {
  if (!isClaimable(message.state) || message.dueAt > now) return message;
  const leaseUntil = addMs(now, 120_000);
  return { ...message, state: 'claimed', attempt, attempts: message.attempts + 1, claimedAt: now, leaseUntil };
}

describe('the steps of a message', () => {
  it('never leave a terminal state', () => {
    for (const state of terminal) expect(messageStates.filter((to) => canStep(state, to))).toEqual([]);
    const walk = fc.array(fc.nat({ max: 20 }), { maxLength: 40 });
    fc.assert(
      fc.property(anyState, walk, (start, choices) => {
        const walked = [start];
        for (const choice of choices) {
          const state = walked.at(-1) ?? start;
          const allowed = messageStates.filter((to) => canStep(state, to));
          walked.push(allowed[choice % Math.max(1, allowed.length)] ?? state);
        }
        const ended = walked.findIndex((state) => terminal.includes(state));
        expect(new Set(walked.slice(ended === -1 ? walked.length : ended)).size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('name as states before a step exactly those that allow it', () => {
    for (const to of messageStates) expect(statesBefore(to)).toEqual(messageStates.filter((from) => canStep(from, to)));
  });

  it('reach every state from planned, but the one that starts without a channel', () => {
    const reached = new Set<MessageState>(['planned']);
    for (const state of reached) for (const to of messageStates) if (canStep(state, to)) reached.add(to);
    expect(messageStates.filter((state) => !reached.has(state))).toEqual(['unreachable']);
  });

  it('lead back to a claim only by a clear "not now", a resend, or a person', () => {
    const back = messageStates
      .filter((from) => !isClaimable(from))
      .flatMap((from) => claimableStates.filter((to) => canStep(from, to)).map((to) => `${from} → ${to}`));
    expect(back).toEqual(['claimed → ready', 'unknown → ready', 'held → ready']);
  });

  it('let a late event settle every row that waits for a resend', () => {
    // A resend is ready, and deferred when the customer's night has begun meanwhile.
    for (const state of ['ready', 'deferred'] as const)
      for (const to of ['delivered', 'bounced', 'complained'] as const) expect(canStep(state, to)).toBe(true);
  });

  it('agree on what is claimable, accepted and perhaps told', () => {
    expect(messageStates.filter(isClaimable)).toEqual([...claimableStates]);
    expect(messageStates.filter(wasAccepted)).toEqual(['accepted', 'delivered', 'complained']);
    expect(messageStates.filter(mayHaveBeenTold)).toEqual([
      'claimed',
      'unknown',
      'held',
      'accepted',
      'delivered',
      'complained',
    ]);
  });
});

describe('every planned change', () => {
  it('makes allowed steps only, whatever the row and the moment', () => {
    const ask = fc.record({
      message: anyMessage,
      answer: anyAnswer,
      receipt: anyReceipt,
      seen: fc.option(anyInstant, { nil: undefined }),
      now: anyInstant,
    });
    fc.assert(
      fc.property(ask, ({ message, answer, receipt, seen, now }) => {
        const healing = planHealing(message, { newestSendSeenAt: seen }, now);
        const changes = [
          // What is only noted beside a state is no step.
          ...planReceipt(receipt).filter(({ from, to }) => from.some((state) => state !== to)),
          planAfterSending(message, 'attempt-1', answer, now),
          ...(healing.kind === 'change' ? [healing.change] : []),
        ];
        for (const { from, to } of changes)
          for (const state of from) expect([state, to, canStep(state, to)]).toEqual([state, to, true]);
        const successor = planSuccessor(message, { now, callsRefused: false });
        const [nextRoute] = message.next;
        const expected = nextRoute ? [nextRoute, 'ready'] : ['call', 'unreachable'];
        expect(successor ? [successor.route, successor.state] : expected).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('waits for a person or sends again at most once, however the events fall', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('claim' as const) }),
      fc.record({ kind: fc.constant('answer' as const), answer: anyAnswer }),
      fc.record({ kind: fc.constant('receipt' as const), receipt: anyReceipt }),
      fc.record({ kind: fc.constant('heal' as const), pathWorks: fc.boolean() }),
      fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 3, 16, 61) }),
    );
    const lane = fc.constantFrom('crisis' as const, 'care' as const);
    fc.assert(
      fc.property(lane, fc.array(step, { maxLength: 60 }), (wantedLane, steps) => {
        let message = aMessage({ lane: wantedLane });
        let nowMs = Date.parse(morning);
        let resends = 0;
        for (const [index, one] of steps.entries()) {
          const before = message;
          const now = instantFromMs(nowMs);
          switch (one.kind) {
            case 'claim':
              message = claim(message, `attempt-${index}`, now);
              break;
            case 'answer':
              message = apply(message, planAfterSending(message, message.attempt ?? 'none', one.answer, now));
              break;
            case 'receipt':
              message = applyFirst(message, planReceipt(one.receipt));
              break;
            case 'heal': {
              const healing = planHealing(message, one.pathWorks ? { newestSendSeenAt: now } : {}, now);
              if (healing.kind === 'change') message = apply(message, healing.change);
              break;
            }
            case 'wait':
              nowMs += one.minutes * 60_000;
          }
          const cameBack = !isClaimable(before.state) && isClaimable(message.state);
          const saidNotNow = one.kind === 'answer' && one.answer.kind === 'not-now';
          const isResend = before.state === 'unknown' && message.resent === true;
          expect(!cameBack || (before.state === 'claimed' ? saidNotNow : isResend)).toBe(true);
          resends += cameBack && isResend ? 1 : 0;
          expect(terminal.includes(before.state) ? message : before).toBe(before);
          expect(!wasAccepted(before.state) || wasAccepted(message.state) || message.state === 'bounced').toBe(true);
          // Whoever has it has it: nothing that comes later makes them somebody to be told again.
          if (before.state === 'delivered') expect(['delivered', 'complained']).toContain(message.state);
        }
        expect(resends).toBeLessThanOrEqual(wantedLane === 'crisis' ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });
});
