import type { Lane } from '../lane.ts';
import type { Reason } from './reason.ts';

/**
 * What a channel said. Only a definite yes is `accepted` and only a definite no is `refused` or `not-now`;
 * everything else (a timeout, a reset, a 5xx) is `no-answer`, because the message may be on its way.
 */
export type ChannelAnswer =
  | { kind: 'accepted'; channelMessageId: string }
  | { kind: 'refused'; reason: Reason }
  | { kind: 'not-now'; reason: Extract<Reason, 'throttled' | 'quota-spent' | 'channel-paused' | 'channel-unavailable'> }
  | { kind: 'no-answer' };

/** Carried with each send, so that the channel's events find the row again. Ids only. */
export type SendTags = { message: string; attempt: string; lane: Lane };

export type OutgoingEmail = {
  to: string;
  from: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  /** RFC 8058 one-click address; absent only in the crisis lane. */
  unsubscribeUrl?: string | undefined;
  tags: SendTags;
};

export type OutgoingSms = { to: string; senderId: string; text: string; tags: SendTags };

/** Never throws and never retries: an answer that is not definite is itself an answer. */
export type EmailSender = { send(email: OutgoingEmail): Promise<ChannelAnswer> };
export type SmsSender = { send(sms: OutgoingSms): Promise<ChannelAnswer> };
