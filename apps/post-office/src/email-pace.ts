import { type Lane, lanes } from '@kesher/domain/lane';
import { type EmailQuotas, nextHelping, partAfterThrottle, partAt } from '@kesher/domain/message/email-quota';
import type { MessageKey } from '@kesher/domain/message/message';
import type { EmailSender } from '@kesher/domain/message/message-sender';

/** Care and routine. */
const lanesThatYield = lanes.length - 1;

/** A function ends after 60 seconds; the last helping must be over by then. */
const timeForHintMs = 30_000;

type Options = {
  quotas: EmailQuotas;
  mostPerSecond?: number | undefined;
  /** How many may send at once; none of them knows of the others. */
  senders: number;
  /** Whether anything of a crisis waits, so that the other lanes yield. */
  crisisWaits: () => Promise<boolean>;
  /** Milliseconds, and a wait of so many. */
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
};

/**
 * The pace of one sender: the account's whole rate, until the channel throttles because others send too; then less.
 * `watch` lets it hear what the channel says to each mail.
 */
export function createPace({ quotas, mostPerSecond, senders, crisisWaits, now, wait }: Options) {
  let known = { part: 1, changedAt: now() };
  let freeAt = 0;

  async function helpingOf(wanted: number, lane: Lane | undefined) {
    known = partAt(known, now());
    const bound = mostPerSecond === undefined ? {} : { mostPerSecond };
    const yields = lane !== undefined && lane !== 'crisis' && (await crisisWaits());
    const yieldsAmong = yields ? senders * lanesThatYield : undefined;
    return nextHelping(wanted, { quota: await quotas.read(), ...bound, part: known.part, yieldsAmong });
  }

  return {
    watch: (sender: EmailSender): EmailSender => ({
      async send(email) {
        const answer = await sender.send(email);
        const throttled = answer.kind === 'not-now' && answer.reason === 'throttled';
        if (throttled) known = partAfterThrottle(known, senders, now());
        return answer;
      },
    }),

    /**
     * Hands a hint's messages to `send` in helpings. The wait comes before a helping is looked at, never between look and
     * call. While a crisis waits, the other lanes take little of the rate. What finds no time is left alone and hinted at
     * again; SMS go with the first helping.
     */
    inHelpings:
      (send: (keys: readonly MessageKey[]) => Promise<void>) => async (keys: readonly MessageKey[], lane?: Lane) => {
        const until = now() + timeForHintMs;
        let others = keys.filter(({ route }) => route !== 'email');
        let emails = keys.filter(({ route }) => route === 'email');
        while (emails.length + others.length > 0) {
          const { size, milliseconds } = await helpingOf(emails.length, lane);
          const startAt = Math.max(freeAt, now());
          const served = startAt > until ? [] : emails.slice(0, size);
          if (served.length === 0 && others.length === 0) return;
          if (served.length > 0) {
            freeAt = startAt + milliseconds;
            if (startAt > now()) await wait(startAt - now());
          }
          await send([...others, ...served]);
          others = [];
          emails = emails.slice(served.length);
        }
      },
  };
}
