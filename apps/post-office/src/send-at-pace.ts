import { type EmailQuotas, nextHelping } from '@kesher/domain/message/email-quota';
import type { MessageKey } from '@kesher/domain/message/message';

/** A function ends after 60 seconds; the last helping must be over by then. */
const timeForHintMs = 30_000;

type Pace = {
  quotas: EmailQuotas;
  mostPerSecond?: number | undefined;
  senders: number;
  /** Milliseconds, and a wait of so many. */
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
};

/**
 * Hands a hint's messages to `send` in helpings, no faster than this sender's part of the account's rate. The wait comes
 * before a helping is looked at, never between look and call. What finds no time is left alone and hinted at again; SMS
 * go with the first helping.
 */
export function sendAtPace(send: (keys: readonly MessageKey[]) => Promise<void>, pace: Pace) {
  let freeAt = 0;
  return async (keys: readonly MessageKey[]): Promise<void> => {
    const until = pace.now() + timeForHintMs;
    let others = keys.filter(({ route }) => route !== 'email');
    let emails = keys.filter(({ route }) => route === 'email');
    while (emails.length + others.length > 0) {
      const { size, milliseconds } = nextHelping(emails.length, {
        quota: await pace.quotas.read(),
        ...(pace.mostPerSecond !== undefined && { mostPerSecond: pace.mostPerSecond }),
        senders: pace.senders,
      });
      const startAt = Math.max(freeAt, pace.now());
      if (startAt > until) return;
      if (emails.length > 0) freeAt = startAt + milliseconds;
      if (startAt > pace.now()) await pace.wait(startAt - pace.now());
      await send([...others, ...emails.slice(0, size)]);
      others = [];
      emails = emails.slice(size);
    }
  };
}
