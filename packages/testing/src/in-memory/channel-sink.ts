import type {
  ChannelAnswer,
  EmailSender,
  OutgoingEmail,
  OutgoingSms,
  SendTags,
  SmsSender,
} from '@kesher/domain/message/message-sender';
import type { Restorable } from './rows.ts';

/**
 * What the channel does with one send. `accept-and-lose-answer` is the hard one: the customer gets it and we never
 * hear so; with `never-arrives` nobody gets it, and we hear exactly as much.
 */
export type SinkAnswer =
  | { kind: 'accept' }
  | { kind: 'accept-and-lose-answer' }
  | { kind: 'never-arrives' }
  | Extract<ChannelAnswer, { kind: 'refused' | 'not-now' }>;

export type Sent<Outgoing> = { channelMessageId: string; outgoing: Outgoing };
export type SinkState<Outgoing> = { calls: number; taken: Sent<Outgoing>[] };

export type ChannelSink<Outgoing> = { send(outgoing: Outgoing): Promise<ChannelAnswer> } & Restorable<
  SinkState<Outgoing>
> & {
    /** What the channel took, in order: the sink's own ledger, whatever we heard of it. */
    taken(): Sent<Outgoing>[];
    /** How often it was called at all. */
    calls(): number;
    /** Messages (by their tag) that were taken more than once, with how often. */
    duplicates(): Map<string, number>;
    /** The answers to the next sends, in order; afterwards it accepts. */
    script(answers: readonly SinkAnswer[]): void;
  };

/** A channel that keeps what it is given. `decide` answers each send that no script speaks for; the default accepts. */
function createChannelSink<Outgoing extends { tags: SendTags }>(
  prefix: string,
  decide: (outgoing: Outgoing, call: number) => SinkAnswer = () => ({ kind: 'accept' }),
): ChannelSink<Outgoing> {
  let state: SinkState<Outgoing> = { calls: 0, taken: [] };
  let scripted: SinkAnswer[] = [];
  const take = (outgoing: Outgoing): string => {
    const channelMessageId = `${prefix}-${String(state.taken.length + 1).padStart(6, '0')}`;
    state.taken.push({ channelMessageId, outgoing: structuredClone(outgoing) });
    return channelMessageId;
  };
  return {
    async send(outgoing) {
      state.calls += 1;
      const answer = scripted.shift() ?? decide(outgoing, state.calls);
      if (answer.kind === 'refused' || answer.kind === 'not-now') return { ...answer };
      if (answer.kind === 'never-arrives') return { kind: 'no-answer' };
      const channelMessageId = take(outgoing);
      return answer.kind === 'accept' ? { kind: 'accepted', channelMessageId } : { kind: 'no-answer' };
    },
    taken: () => structuredClone(state.taken),
    calls: () => state.calls,
    duplicates() {
      const counts = new Map<string, number>();
      for (const { outgoing } of state.taken)
        counts.set(outgoing.tags.message, (counts.get(outgoing.tags.message) ?? 0) + 1);
      return new Map([...counts].filter(([, count]) => count > 1));
    },
    script(answers) {
      scripted = [...answers];
    },
    snapshot: () => structuredClone(state),
    restore(before) {
      state = structuredClone(before);
    },
  };
}

export type EmailSink = EmailSender & ChannelSink<OutgoingEmail>;
export type SmsSink = SmsSender & ChannelSink<OutgoingSms>;

export function createEmailSink(decide?: (email: OutgoingEmail, call: number) => SinkAnswer): EmailSink {
  return createChannelSink('email', decide);
}

export function createSmsSink(decide?: (sms: OutgoingSms, call: number) => SinkAnswer): SmsSink {
  return createChannelSink('sms', decide);
}
