import type { Channel } from '@kesher/domain/customer/contact-way';
import type { ChannelAnswer, SendTags } from '@kesher/domain/message/message-sender';
import type { FaultKind } from './fault-plan.ts';
import type { Surroundings } from './process.ts';

/** What the channel did with one call, and how long it took to answer. */
export type ChannelTurn = { took: boolean; answer: ChannelAnswer; answersAfterMs: number };

/** The outgoing call as every channel has it. */
export type AnyOutgoing = { to: string; tags: SendTags };

const longestCallMs = 20_000;

/** Decides what a channel does with a call: takes it, or one of the ways in which channels fail. */
export function createChannelMood(name: Channel, { faults, random }: Surroundings) {
  let taken = 0;
  const strikes = (kind: FaultKind) => faults.strikes(kind, `${name}.send`);
  const no = (answer: ChannelAnswer, answersAfterMs = 30): ChannelTurn => ({ took: false, answer, answersAfterMs });
  const noAnswer = { kind: 'no-answer' } as const;

  return (): ChannelTurn => {
    if (strikes('channel-refused')) return no({ kind: 'refused', reason: 'refused-by-channel' });
    if (strikes('channel-throttled')) return no({ kind: 'not-now', reason: 'throttled' });
    if (strikes('channel-quota-spent')) return no({ kind: 'not-now', reason: 'quota-spent' });
    if (strikes('channel-paused')) return no({ kind: 'not-now', reason: 'channel-paused' });
    if (strikes('channel-unavailable')) return no({ kind: 'not-now', reason: 'channel-unavailable' });
    if (strikes('channel-reset-before-taking')) return no(noAnswer);
    if (strikes('channel-hung')) return { took: random() < 0.5, answer: noAnswer, answersAfterMs: longestCallMs };
    if (strikes('channel-took-it-and-reset')) return { took: true, answer: noAnswer, answersAfterMs: 80 };
    taken += 1;
    const channelMessageId = `${name}-${String(taken).padStart(6, '0')}`;
    return { took: true, answer: { kind: 'accepted', channelMessageId }, answersAfterMs: 20 + random() * 200 };
  };
}
