import type { MessageKey } from '@kesher/domain/message/message';
import { buildMessage, buildOutgoingEmail } from '@kesher/testing/builders/message';
import { createEmailSink, type SinkAnswer } from '@kesher/testing/in-memory/channel-sink';
import { createEmailQuotas } from '@kesher/testing/in-memory/email-quotas';
import { describe, expect, it } from 'vitest';
import { createPace } from './email-pace.ts';

const keys = (count: number, route: 'email' | 'sms' = 'email'): MessageKey[] =>
  Array.from({ length: count }, (_, chunk) => ({ ...buildMessage(), chunk, route }));

/** A sender on a clock of its own, with what it sent and when. */
function sender(perSecond: number | undefined, mostPerSecond?: number) {
  let isCrisis = false;
  let nowMs = 1_000_000;
  const sent: { at: number; count: number }[] = [];
  const pace = createPace({
    quotas: createEmailQuotas(perSecond === undefined ? undefined : { perDay: 1e6, perSecond }),
    mostPerSecond,
    senders: 5,
    crisisWaits: async () => isCrisis,
    now: () => nowMs,
    wait: async (milliseconds) => {
      nowMs += milliseconds;
    },
  });
  const send = pace.inHelpings(async (helping) => {
    sent.push({ at: nowMs - 1_000_000, count: helping.length });
    nowMs += 100;
  });
  const hear = (...answers: readonly SinkAnswer[]) => {
    const sink = createEmailSink();
    sink.script(answers);
    const watched = pace.watch(sink);
    return Promise.all(answers.map(() => watched.send(buildOutgoingEmail())));
  };
  const crisis = (waits: boolean) => void (isCrisis = waits);
  return { send, hear, sent, crisis, later: (milliseconds: number) => void (nowMs += milliseconds) };
}

describe('sending at the pace of the account', () => {
  it('sends a hint at once where the rate is high or not known', async () => {
    for (const perSecond of [undefined, 1_000]) {
      const { send, sent } = sender(perSecond);
      await send(keys(25));
      expect(sent).toEqual([{ at: 0, count: 25 }]);
    }
  });

  it('sends in helpings at a low rate, below what is granted', async () => {
    const { send, sent } = sender(3);
    await send(keys(25));
    expect(sent.map(({ count }) => count)).toEqual([5, 5, 5, 5, 5]);
    const seconds = (sent.at(-1)?.at ?? 0) / 1000;
    expect(20 / seconds).toBeLessThanOrEqual(3);
    expect(20 / seconds).toBeGreaterThan(2.5);
  });

  it('takes less once the channel throttles, down to a fifth, and dares more after a while', async () => {
    const { send, hear, sent, later } = sender(14);
    const throttled = { kind: 'not-now', reason: 'throttled' } as const;
    await hear(throttled, throttled, throttled);
    await send(keys(5));
    await send(keys(5));
    expect(sent.map(({ at }) => at)).toEqual([0, 1985]);
    later(60_000);
    await send(keys(25));
    expect(sent.at(-1)?.count).toBe(25);
  });

  it('yields to a crisis that waits, with all of its lane, and is as fast as before once it is over', async () => {
    const { send, sent, crisis, later } = sender(100);
    crisis(true);
    await send(keys(25), 'care');
    const slow = sent.reduce((sum, { count }) => sum + count, 0);
    // A tenth of nine tenths of the rate, for ten senders: 0.9 a second each, for as long as a hint has.
    expect(slow).toBeGreaterThan(20);
    expect((sent.at(-1)?.at ?? 0) / 1_000).toBeGreaterThan(25);
    sent.length = 0;
    crisis(false);
    later(60_000);
    await send(keys(25), 'routine');
    expect(sent).toMatchObject([{ count: 25 }]);
  });

  it('never lets a crisis wait for itself, nor a hint of which no lane is known', async () => {
    for (const lane of ['crisis', undefined] as const) {
      const { send, sent, crisis } = sender(100);
      crisis(true);
      await send(keys(25), lane);
      expect(sent).toEqual([{ at: 0, count: 25 }]);
    }
  });

  it('takes no other refusal for a sign that others send', async () => {
    const { send, hear, sent } = sender(14);
    await hear({ kind: 'not-now', reason: 'quota-spent' }, { kind: 'refused', reason: 'refused-by-channel' });
    await send(keys(25));
    expect(sent).toHaveLength(1);
  });

  it('remembers over hints how much of the rate is taken', async () => {
    const { send, sent } = sender(3);
    await send(keys(5));
    await send(keys(5));
    expect(sent).toEqual([
      { at: 0, count: 5 },
      { at: 1852, count: 5 },
    ]);
  });

  it('makes up for nothing after a rest', async () => {
    const { send, sent, later } = sender(3);
    await send(keys(5));
    later(60_000);
    await send(keys(10));
    expect(sent.map(({ count }) => count)).toEqual([5, 5, 5]);
  });

  it('leaves what it has no time for to the next hint', async () => {
    const { send, sent } = sender(0.5);
    await send(keys(25));
    const count = sent.reduce((sum, one) => sum + one.count, 0);
    expect(count).toBeLessThan(25);
    expect(sent.at(-1)?.at).toBeLessThanOrEqual(30_000);
  });

  it('lets no SMS wait for mails', async () => {
    const { send, sent } = sender(1);
    await send([...keys(3), ...keys(4, 'sms')]);
    expect(sent[0]).toEqual({ at: 0, count: 5 });
    await send(keys(2, 'sms'));
    expect(sent.at(-1)?.count).toBe(2);
  });

  it('obeys the stage’s own bound', async () => {
    const { send, sent } = sender(1_000, 3);
    await send(keys(25));
    expect(sent).toHaveLength(5);
  });
});
