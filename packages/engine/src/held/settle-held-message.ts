import type { Channel } from '@kesher/domain/customer/contact-way';
import { customerIdSchema, noticeIdSchema } from '@kesher/domain/ids';
import { wakeNow } from '@kesher/domain/notice/audience';
import type { EnginePorts } from '../ports.ts';

/**
 * A person decides about a message whose result nobody knows: sent again (marked as resent), or given up, so that the
 * next channel or a call follows.
 */
export function settleHeldMessage(ports: Pick<EnginePorts, 'messages' | 'audience' | 'hints' | 'clock'>) {
  return async (
    key: { noticeId: string; chunk: number; customerId: string; route: Channel },
    decision: 'send-again' | 'call',
  ): Promise<'settled' | 'not-held' | 'not-found'> => {
    const noticeId = noticeIdSchema.safeParse(key.noticeId).data;
    const customerId = customerIdSchema.safeParse(key.customerId).data;
    const message = noticeId && customerId && (await ports.messages.get({ ...key, noticeId, customerId }));
    if (!message) return 'not-found';
    const now = ports.clock();
    // The chunk is woken first: whatever dies afterwards, its next visit sends or opens what follows.
    await ports.audience.wake(message, wakeNow(now));
    const changed = await ports.messages.change(
      message,
      decision === 'send-again'
        ? { from: ['held'], to: 'ready', set: { resent: true, dueAt: now } }
        : { from: ['held'], to: 'failed', set: { reason: 'no-answer', endedAt: now } },
    );
    if (changed === 'refused') return 'not-held';
    await ports.hints.chunks([message]);
    return 'settled';
  };
}
