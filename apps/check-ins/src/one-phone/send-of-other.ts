import type { CheckIn, CheckInId } from '@kesher/domain/check-in/check-in';
import { sendStands } from '@kesher/domain/check-in/plan/one-phone';
import { noticeIdOf } from '@kesher/domain/ids';
import { mayHaveBeenTold } from '@kesher/domain/message/states';
import { unlessUnreadable } from '@kesher/domain/unreadable/unreadable-row';
import type { CheckInPorts } from '../ports.ts';

/** Whether the message that another check-in carries asks, or is about to; and that check-in, where it is still there. */
export function sendOfOtherStands(ports: Pick<CheckInPorts, 'checkIns' | 'messages' | 'clock'>) {
  return async (by: CheckInId, version: number): Promise<{ stands: boolean; carrier: CheckIn | undefined }> => {
    const [work, messages] = await Promise.all([
      unlessUnreadable(
        () => ports.checkIns.work(by),
        () => undefined,
      ),
      ports.messages.ofChunk(noticeIdOf(by, version), 0),
    ]);
    const carrier = work?.checkIn;
    const isTold = messages.some(({ state }) => mayHaveBeenTold(state));
    return { stands: sendStands(carrier, { version, isTold, now: ports.clock() }), carrier };
  };
}
