import type { EmailQuota, EmailQuotas } from '@kesher/domain/message/email-quota';

/** A quota that tests set. It counts what the channel has taken of it. */
export function createEmailQuotas(granted: { perDay: number; perSecond: number } | undefined) {
  let sent = 0;
  const read = async (): Promise<EmailQuota | undefined> =>
    granted && { ...granted, leftToday: Math.max(0, granted.perDay - sent) };
  return { read, send: (count: number) => void (sent += count) } satisfies EmailQuotas & {
    send: (count: number) => void;
  };
}
