import { type EmailQuota, type EmailQuotas, isDaySpent } from '@kesher/domain/message/email-quota';
import type { EmailSender } from '@kesher/domain/message/message-sender';
import type { SesClient } from './ses-client.ts';

/** A grant changes in days and a day's rest in minutes; SES answers this question once a second at most. */
const keptMs = 60_000;

/** Sending never waits longer than this for the quota. */
const patienceMs = 2_000;

/** The account's quota over SES `GetSendQuota`, asked once a minute. Where SES does not answer, what it last said holds. */
export function createSesEmailQuotas(client: SesClient, now: () => number = Date.now): EmailQuotas {
  let last: EmailQuota | undefined;
  let asked: { at: number; answer: Promise<void> } | undefined;
  const ask = async (): Promise<void> => {
    const { Max24HourSend, MaxSendRate, SentLast24Hours = 0 } = await client.sendQuota(patienceMs);
    if (Max24HourSend === undefined || MaxSendRate === undefined) return;
    // SES says -1 for "no limit".
    const perDay = Max24HourSend < 0 ? Number.POSITIVE_INFINITY : Max24HourSend;
    last = { perSecond: MaxSendRate, perDay, leftToday: Math.max(0, perDay - SentLast24Hours) };
  };
  return {
    async read() {
      if (asked === undefined || now() - asked.at >= keptMs) {
        asked = { at: now(), answer: ask().catch(() => undefined) };
      }
      await asked.answer;
      return last;
    },
  };
}

/** Does not call SES while the day's quota is spent for the mail's lane: it waits, as it does when SES itself says so. */
export function withinDailyQuota(sender: EmailSender, quotas: EmailQuotas): EmailSender {
  return {
    async send(email) {
      const quota = await quotas.read();
      return quota && isDaySpent(quota, email.tags.lane)
        ? { kind: 'not-now', reason: 'quota-spent' }
        : sender.send(email);
    },
  };
}
