import type { MessageKey } from '@kesher/domain/message/message';
import { messageKeyText } from '@kesher/domain/message/message';
import type { Report } from '@kesher/testing/simulator/report';
import type { MessageWatch } from '@kesher/testing/simulator/watch-messages';

/** So little that a crowd waits for it by the minute: each lane's senders take a mail in some seconds. */
export const narrowAccount = { perSecond: 0.2, perDay: 50_000 };

/** After so long every sender knows that a crisis waits, and has ended the helping that it was at. */
const knownMs = 20_000;
/** Each sender of the other lanes may still take one mail. */
const besideAtFirst = 10;
/** Of the account's rate the other lanes together take this. */
const shareBeside = 0.1;

/**
 * Watches that a crisis is first: while one of its mails waits, the other lanes claim hardly any, and none of its own waits
 * for longer than all of them take at half the rate.
 */
export function createCrisisWatch(of: {
  nowMs: () => number;
  report: Report;
  messages: Pick<MessageWatch, 'rows'>;
  perSecond: number;
}) {
  let beside = 0;
  const waitsMs = (dueAt: string) => of.nowMs() - Date.parse(dueAt);

  return {
    claimStarts(key: MessageKey): void {
      const mails = [...of.messages.rows.values()].filter(({ lane, route }) => lane === 'crisis' && route === 'email');
      const own = of.messages.rows.get(messageKeyText(key));
      if (own?.route !== 'email') return;
      const longestMs = 60_000 + (2_000 * mails.length) / of.perSecond;
      if (own.lane === 'crisis' && waitsMs(own.dueAt) > longestMs)
        of.report.violated('crisis first', `${messageKeyText(key)} has waited for ${waitsMs(own.dueAt)} ms`);
      if (own.lane === 'crisis') return;
      const waiting = mails.filter(
        ({ state, dueAt }) => (state === 'planned' || state === 'ready') && waitsMs(dueAt) > 0,
      );
      const longest = Math.max(0, ...waiting.map(({ dueAt }) => waitsMs(dueAt)));
      if (longest <= knownMs) return;
      beside += 1;
      if (beside > besideAtFirst + (of.perSecond * shareBeside * longest) / 1_000)
        of.report.violated(
          'crisis first',
          `${beside} mails of other lanes were claimed while ${waiting.length} of a crisis wait`,
        );
    },
  };
}
