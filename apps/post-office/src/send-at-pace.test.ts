import type { MessageKey } from '@kesher/domain/message/message';
import { buildMessage } from '@kesher/testing/builders/message';
import { createEmailQuotas } from '@kesher/testing/in-memory/email-quotas';
import { describe, expect, it } from 'vitest';
import { sendAtPace } from './send-at-pace.ts';

const keys = (count: number, route: 'email' | 'sms' = 'email'): MessageKey[] =>
  Array.from({ length: count }, (_, chunk) => ({ ...buildMessage(), chunk, route }));

/** A sender on a clock of its own, with what it sent and when. */
function sender(perSecond: number | undefined, mostPerSecond?: number) {
  let nowMs = 1_000_000;
  const sent: { at: number; count: number }[] = [];
  const send = sendAtPace(
    async (helping) => {
      sent.push({ at: nowMs - 1_000_000, count: helping.length });
      nowMs += 100;
    },
    {
      quotas: createEmailQuotas(perSecond === undefined ? undefined : { perDay: 1e6, perSecond }),
      mostPerSecond,
      senders: 5,
      now: () => nowMs,
      wait: async (milliseconds) => {
        nowMs += milliseconds;
      },
    },
  );
  return { send, sent, later: (milliseconds: number) => void (nowMs += milliseconds) };
}

describe('sending at the pace of the account', () => {
  it('sends a hint at once where the rate is high or not known', async () => {
    for (const perSecond of [undefined, 1_000]) {
      const { send, sent } = sender(perSecond);
      await send(keys(25));
      expect(sent).toEqual([{ at: 0, count: 25 }]);
    }
  });

  it('sends in helpings at a low rate, five senders together below it', async () => {
    const { send, sent } = sender(14);
    await send(keys(25));
    expect(sent.map(({ count }) => count)).toEqual([5, 5, 5, 5, 5]);
    const seconds = (sent.at(-1)?.at ?? 0) / 1000;
    expect((20 / seconds) * 5).toBeLessThanOrEqual(14);
    expect((20 / seconds) * 5).toBeGreaterThan(12);
  });

  it('remembers over hints how much of the rate is taken', async () => {
    const { send, sent } = sender(14);
    await send(keys(5));
    await send(keys(5));
    expect(sent).toEqual([
      { at: 0, count: 5 },
      { at: 1985, count: 5 },
    ]);
  });

  it('makes up for nothing after a rest', async () => {
    const { send, sent, later } = sender(14);
    await send(keys(5));
    later(60_000);
    await send(keys(10));
    expect(sent.map(({ count }) => count)).toEqual([5, 5, 5]);
  });

  it('leaves what it has no time for to the next hint', async () => {
    const { send, sent } = sender(1);
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
    const { send, sent } = sender(1_000, 14);
    await send(keys(25));
    expect(sent).toHaveLength(5);
  });
});
