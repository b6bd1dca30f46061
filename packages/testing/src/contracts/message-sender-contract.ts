import type { ChannelAnswer } from '@kesher/domain/message/message-sender';
import { describe, expect, it } from 'vitest';

/** What a channel does with the next call. */
export type ChannelTurn = 'takes it' | 'takes it and breaks off' | 'hangs' | 'throttles' | 'refuses';

export type ChannelUnderTest<Outgoing> = {
  sender: { send(outgoing: Outgoing): Promise<ChannelAnswer> };
  next(turn: ChannelTurn): Promise<void>;
  /** How many the channel has taken so far. */
  taken(): Promise<number>;
};

/**
 * What every sender must do: say yes only to a definite yes and no only to a definite no, never throw, and never call
 * twice by itself. `create` answers a channel that takes everything.
 */
export function describeMessageSender<Outgoing>(
  name: string,
  { create, outgoing }: { create: () => Promise<ChannelUnderTest<Outgoing>>; outgoing: Outgoing },
): void {
  async function sendAt(turn: ChannelTurn): Promise<{ answer: ChannelAnswer; taken: number }> {
    const { sender, next, taken } = await create();
    const before = await taken();
    await next(turn);
    const answer = await sender.send(outgoing);
    return { answer, taken: (await taken()) - before };
  }

  describe(`the sender ${name}`, () => {
    it('names what was accepted, each by an id of its own', async () => {
      const { sender } = await create();
      const answers = [await sender.send(outgoing), await sender.send(outgoing)];
      const ids = answers.flatMap((answer) => (answer.kind === 'accepted' ? [answer.channelMessageId] : []));
      expect(new Set(ids).size).toBe(2);
    });

    it('hears nothing of what was taken when the connection breaks, and does not send it again', async () => {
      expect(await sendAt('takes it and breaks off')).toEqual({ answer: { kind: 'no-answer' }, taken: 1 });
    });

    it('hears nothing from a channel that hangs', async () => {
      expect(await sendAt('hangs')).toEqual({ answer: { kind: 'no-answer' }, taken: 0 });
    });

    it('hears "not now" from a channel that throttles', async () => {
      expect(await sendAt('throttles')).toEqual({ answer: { kind: 'not-now', reason: 'throttled' }, taken: 0 });
    });

    it('hears a definite no', async () => {
      const { answer, taken } = await sendAt('refuses');
      expect({ kind: answer.kind, taken }).toEqual({ kind: 'refused', taken: 0 });
    });

    it('sends on after any of these', async () => {
      const { sender, next } = await create();
      for (const turn of ['throttles', 'takes it and breaks off', 'refuses'] as const) {
        await next(turn);
        await sender.send(outgoing);
      }
      await next('takes it');
      expect((await sender.send(outgoing)).kind).toBe('accepted');
    });
  });
}
